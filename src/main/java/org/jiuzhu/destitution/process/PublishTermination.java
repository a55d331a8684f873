package org.jiuzhu.destitution.process;

import static org.jiuzhu.destitution.process.DestitutionReviewProcess.OBJECTION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.casework.VillagePosting;
import org.jiuzhu.destitution.DestitutionPublicity;
import org.jiuzhu.destitution.Destitutions;
import org.jiuzhu.destitution.SupportReviews;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 公示拟终止供养: seven days in the village; an objection leads to another look and publicity again. */
@Component
class PublishTermination implements VillagePosting {

    private final SupportReviews reviews;
    private final Destitutions destitutions;
    private final ReviewDeadlines deadlines;
    private final ReviewFacts facts;
    private final Paperwork paperwork;
    private final Clock clock;

    PublishTermination(
            SupportReviews reviews,
            Destitutions destitutions,
            ReviewDeadlines deadlines,
            ReviewFacts facts,
            Paperwork paperwork,
            Clock clock) {
        this.reviews = reviews;
        this.destitutions = destitutions;
        this.deadlines = deadlines;
        this.facts = facts;
        this.paperwork = paperwork;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_PublishTermination";
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                        "打印公示张贴在村（居）务公开栏，公示" + days(number) + "天；先存下张贴日期和地点，期满后登记有无异议再提交。有异议的，15个工作日内重新核实并再次公示。",
                        facts.finding(number),
                        fields())
                .papers(paperwork.papers(number, LetterKind.SUPPORT_END_POSTING));
    }

    @Override
    public int days(String number) {
        return deadlines.publicityDays(reviews.find(number).townshipCode());
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public String objectionTitle() {
        return "异议的内容（异议人保密）";
    }

    @Override
    public boolean objectionEnds() {
        return true;
    }

    @Override
    public @Nullable Earliest earliest(String number) {
        return reviews.finding(number)
                .map(one -> new Earliest(one.foundOn(), "张贴日期早于提出终止意见的日期"))
                .orElse(null);
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        LocalDate from = Objects.requireNonNull(form.fromDay());
        destitutions.publicised(new DestitutionPublicity(
                number,
                from,
                from.plusDays(days(number)),
                form.place() == null ? "" : form.place(),
                form.objected(),
                actor.id(),
                LocalDate.now(clock)));
        return Map.of(OBJECTION.name(), OBJECTION.toEngine(form.heard() == Heard.OBJECTION));
    }
}
