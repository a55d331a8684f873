package org.jiuzhu.subsistence;

import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.deadline.ExtensionGround;
import org.jiuzhu.deadline.StopGround;
import org.jiuzhu.shared.Actor;
import org.jspecify.annotations.Nullable;

/** What may be asked of a running case besides its tasks. */
public interface CaseRequests {

    /**
     * Gives the case more time, on one of the four grounds, with a letter to the family; the timers move along.
     *
     * @param workingDays the new limit from acceptance, at most what the table {@code subsistence-clock} gives (民发〔2022〕83号 四（一）)
     * @throws org.jiuzhu.shared.Conflict when the case is not being examined or its limit has passed
     * @throws org.jiuzhu.shared.InvalidInput when the new limit is not longer, or too long
     * @throws org.jiuzhu.shared.Missing when there is no such case within the person's reach
     */
    ClockState extend(String caseNumber, ExtensionGround ground, int workingDays, Actor actor);

    /**
     * Asks that the examination be ended: withdrawal, death, refusal to cooperate (民发〔2021〕57号 第二十九条). A
     * decider signs or declines.
     *
     * @throws org.jiuzhu.shared.Conflict when the case is not being examined
     * @throws org.jiuzhu.shared.InvalidInput when the reason is missing
     * @throws org.jiuzhu.shared.Missing when there is no such case within the person's reach
     */
    void requestTermination(String caseNumber, String reason, Actor actor);

    /**
     * Takes down an objection or complaint, any time between acceptance and decision and as often as there are any; who
     * raised it stays secret. A complaint makes the county visit the home (民发〔2021〕57号 第十九条、第二十条).
     *
     * @throws org.jiuzhu.shared.Conflict when the case is not being examined
     * @throws org.jiuzhu.shared.InvalidInput when the objector or the content is missing
     * @throws org.jiuzhu.shared.Missing when there is no such case within the person's reach
     */
    void object(String caseNumber, @Nullable String objector, @Nullable String content, boolean complaint, Actor actor);

    /**
     * Stops the legal clock on one of the grounds, with the facts; nothing warns or escalates and no step is due
     * meanwhile. The county is told and may let it run on.
     *
     * @throws org.jiuzhu.shared.Conflict when the case is not being examined or its clock is stopped already
     * @throws org.jiuzhu.shared.InvalidInput when the ground is missing
     * @throws org.jiuzhu.shared.Missing when there is no such case within the person's reach
     */
    ClockState stopClock(String caseNumber, @Nullable StopGround ground, @Nullable String note, Actor actor);

    /**
     * Lets the legal clock run on; the due date, the timers and the open steps move by the working days that passed.
     *
     * @throws org.jiuzhu.shared.Conflict when the clock is not stopped
     * @throws org.jiuzhu.shared.InvalidInput when the ground is missing
     * @throws org.jiuzhu.shared.Missing when there is no such case within the person's reach
     */
    ClockState resumeClock(String caseNumber, String ground, Actor actor);

    /** Letters that can be made, or made anew, when they are needed. */
    enum Printed {
        /** The papers that the family signs, as declared now. */
        WINDOW_FORMS,
        CHECK_REPORT,
        CHECK_RESULT
    }

    /**
     * Makes a letter that no step makes by itself.
     *
     * @throws org.jiuzhu.shared.Conflict when the case is not where this letter belongs
     * @throws org.jiuzhu.shared.Missing when there is no such case within the person's reach
     */
    void print(String caseNumber, Printed what, Actor actor);
}
