package org.jiuzhu.subsistence;

import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.deadline.ExtensionGround;
import org.jiuzhu.shared.Actor;

/** What may be asked of a running case besides its tasks. */
public interface CaseRequests {

    /**
     * Gives the case more time, on one of the four grounds, with a letter to the family; the timers move along.
     *
     * @param workingDays the new limit from acceptance, at most 45 working days (民发〔2022〕83号 四（一）)
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
     * Stops the legal clock on a recorded ground, for as long as the law does not count the days; nothing warns or
     * escalates meanwhile.
     *
     * @throws org.jiuzhu.shared.Conflict when the case is not being examined or its clock is stopped already
     * @throws org.jiuzhu.shared.InvalidInput when the ground is missing
     * @throws org.jiuzhu.shared.Missing when there is no such case within the person's reach
     */
    void stopClock(String caseNumber, String ground, Actor actor);

    /**
     * Lets the legal clock run on; the due date and the timers move by the working days that passed.
     *
     * @throws org.jiuzhu.shared.Conflict when the clock is not stopped
     * @throws org.jiuzhu.shared.InvalidInput when the ground is missing
     * @throws org.jiuzhu.shared.Missing when there is no such case within the person's reach
     */
    ClockState resumeClock(String caseNumber, String ground, Actor actor);
}
