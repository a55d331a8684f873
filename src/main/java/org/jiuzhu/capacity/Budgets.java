package org.jiuzhu.capacity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.policy.Ruling;
import org.jiuzhu.policy.UsesDecisions;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.standard.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The money of the counties: bought services 3 % in principle and 5 % at most of the yearly aid budget; more is refused.
 *
 * @see "南平市2021年通知 三（三）2"
 */
@Service
public class Budgets implements UsesDecisions {

    private static final String TABLE = "capacity-budget";
    private static final int MOST_DOCUMENT = 100;
    private static final int MOST_REASON = 500;
    private static final long MOST_FEN = 10_000_000_000_000L;

    private final CapacityMapper mapper;
    private final Decisions decisions;
    private final Parameters parameters;
    private final Journal journal;
    private final Clock clock;

    Budgets(CapacityMapper mapper, Decisions decisions, Parameters parameters, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.decisions = decisions;
        this.parameters = parameters;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public List<Use> uses() {
        return List.of(new Use(TABLE, "经办经费：登记年度经费"));
    }

    /** What a county registers for a year; money in yuan. */
    public record Entry(
            @Nullable Integer year,
            @Nullable Money total,
            @Nullable Money service,
            @Nullable Money assistants,
            @Nullable Money staff,
            @Nullable Money work,
            @Nullable Money subsidy,
            @Nullable Boolean equalPay,
            @Nullable Boolean equipped,
            @AtMost(100) @Nullable String document,
            @AtMost(500) @Nullable String reason) {}

    /**
     * Registers the money of the own county for a year, or corrects it.
     *
     * @param demo whether the figures are invented
     * @throws InvalidInput when something is missing, or the ratio is above what is allowed
     */
    @Transactional
    public Budget set(Entry entry, boolean demo, Actor actor) {
        String county = actor.county();
        if (!actor.holds(Role.COUNTY_SUPERVISOR) || county == null) {
            throw new Refused("年度经费由县级监管岗登记。");
        }
        int thisYear = LocalDate.now(clock).getYear();
        Integer year = entry.year();
        List<FieldProblem> problems = new ArrayList<>();
        if (year == null || year < 2021 || year > thisYear + 1) {
            problems.add(new FieldProblem("year", "年度应为2021至" + (thisYear + 1)));
        }
        long total = amount(problems, "total", "困难群众救助补助资金年度预算总额", entry.total());
        long service = amount(problems, "service", "购买服务经费", entry.service());
        long assistants = amount(problems, "assistants", "其中用于协管员", entry.assistants());
        long staff = amount(problems, "staff", "人员经费", entry.staff());
        long work = amount(problems, "work", "工作经费", entry.work());
        long subsidy = amount(problems, "subsidy", "村级协理员补贴", entry.subsidy());
        if (assistants > service) {
            problems.add(new FieldProblem("assistants", "用于协管员的不能多于购买服务经费"));
        }
        String document = text(entry.document());
        if (document.isEmpty() || document.length() > MOST_DOCUMENT) {
            problems.add(new FieldProblem("document", "请填写预算文件（文号），不超过" + MOST_DOCUMENT + "字"));
        }
        String reason = text(entry.reason());
        if (reason.length() > MOST_REASON) {
            problems.add(new FieldProblem("reason", "理由不超过" + MOST_REASON + "字"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        int principle = parameters.number("capacity-service-percent", county);
        int most = parameters.number("capacity-service-most", county);
        Ruling ruling = decisions.evaluate(
                TABLE,
                Map.of(
                        "total",
                        total,
                        "service",
                        service,
                        "assistants",
                        assistants,
                        "principle",
                        (long) principle,
                        "most",
                        (long) most,
                        "assistantsAllowed",
                        parameters.text("capacity-service-assistants", county).equals("YES")));
        Budget.Outcome outcome = Budget.Outcome.valueOf(ruling.text("outcome"));
        if (outcome == Budget.Outcome.REFUSED) {
            String field = total <= 0 ? "total" : service * 100 > total * most ? "service" : "assistants";
            throw new InvalidInput(
                    field, ruling.text("words") + "（原则" + principle + "%，最高" + most + "%）。依据：" + ruling.basis());
        }
        if (outcome == Budget.Outcome.LOW && reason.isEmpty()) {
            throw new InvalidInput("reason", ruling.text("words") + "（原则" + principle + "%）");
        }
        Budget budget = new Budget(
                county,
                Objects.requireNonNull(year),
                total,
                service,
                assistants,
                staff,
                work,
                subsidy,
                Boolean.TRUE.equals(entry.equalPay()),
                Boolean.TRUE.equals(entry.equipped()),
                document,
                reason.isEmpty() ? null : reason,
                outcome,
                ruling.basis(),
                demo,
                actor.id(),
                LocalDateTime.now(clock).truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
        mapper.deleteBudget(county, year);
        mapper.insertBudget(budget);
        journal.record("登记经办经费", null, year + "年，购买服务" + budget.ratio() + "%");
        return budget;
    }

    private static long amount(List<FieldProblem> problems, String field, String label, @Nullable Money money) {
        if (money == null || money.fen() < 0 || money.fen() > MOST_FEN) {
            problems.add(new FieldProblem(field, "请填写" + label + "（元），没有的填0"));
            return 0;
        }
        return money.fen();
    }

    @Transactional(readOnly = true)
    public Optional<Budget> of(String county, int year) {
        return Optional.ofNullable(mapper.budget(county, year));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
