package org.jiuzhu.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jiuzhu.access.Impersonation;
import org.jiuzhu.document.Attachments;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.StepForms;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Works in the demo as its people do: starts procedures and goes through their steps by the forms that clerks use. */
@Component
@ConditionalOnProperty("jiuzhu.demo")
class DemoDesk {

    private final EngineCases cases;
    private final DemoForm form;
    private final StaffDirectory staff;
    private final Impersonation impersonation;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DemoDesk(
            EngineCases cases,
            StepForms forms,
            Attachments attachments,
            StaffDirectory staff,
            Impersonation impersonation,
            PlatformTransactionManager transactionManager,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.form = new DemoForm(forms, attachments, json);
        this.staff = staff;
        this.impersonation = impersonation;
        this.transactions = new TransactionTemplate(transactionManager);
        this.clock = clock;
    }

    Actor person(String id) {
        return staff.find(id).orElseThrow();
    }

    /** Does some work in the name of a person, in one transaction. */
    void as(Actor actor, Runnable work) {
        impersonation.as(actor, () -> transactions.executeWithoutResult(status -> work.run()));
    }

    /** What comes of work in the name of a person. */
    <T> T as(Actor actor, Supplier<T> work) {
        List<T> done = new ArrayList<>();
        as(actor, () -> {
            done.add(work.get());
        });
        return done.get(0);
    }

    /** Starts a procedure; its case number. */
    String start(String processKey, Map<String, Object> variables, String who) {
        Actor actor = person(who);
        return as(actor, () -> cases.caseNumber(cases.start(processKey, variables, actor.id())));
    }

    /** Goes through a procedure that is over as soon as it has begun. */
    void pass(String processKey, Map<String, Object> variables, String who) {
        Actor actor = person(who);
        as(actor, () -> {
            cases.start(processKey, variables, actor.id());
        });
    }

    /** Claims the open step of a case, fills it in and completes it. */
    void step(String caseNumber, String taskKey, String who, Map<String, ?> told) {
        Actor actor = person(who);
        as(actor, () -> {
            String task = cases.openTask(caseNumber, taskKey).orElseThrow();
            cases.claim(task, actor.id());
            List<FieldProblem> problems = form.fill(task, told, LocalDate.now(clock), actor);
            if (!problems.isEmpty()) {
                throw new IllegalStateException(taskKey + problems);
            }
            cases.complete(task, actor.id());
        });
    }
}
