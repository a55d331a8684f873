package org.jiuzhu.hotline;

/**
 * A term of an order. How long it is, each county sets as a parameter; where none is set, the default holds: the notice
 * names no figure (facts 6, 15).
 */
public enum Term {
    EMERGENCY_RECEIVE("hotline-emergency-receive-hours", true, 1),
    EMERGENCY_ANSWER("hotline-emergency-answer-hours", true, 24),
    RECEIVE("hotline-receive-days", false, 1),
    URGENT_ANSWER("hotline-urgent-answer-days", false, 2),
    CONSULTATION_ANSWER("hotline-consultation-answer-days", false, 2),
    REQUEST_ANSWER("hotline-request-answer-days", false, 5),
    COMPLAINT_ANSWER("hotline-complaint-answer-days", false, 10),
    REPORT_ANSWER("hotline-report-answer-days", false, 15),
    CALL_BACK("hotline-call-back-days", false, 3),
    HAND_ON("hotline-hand-on-days", false, 1);

    private final String parameter;
    private final boolean hours;
    private final int otherwise;

    Term(String parameter, boolean hours, int otherwise) {
        this.parameter = parameter;
        this.hours = hours;
        this.otherwise = otherwise;
    }

    String parameter() {
        return parameter;
    }

    /** Real hours, not working days. */
    boolean hours() {
        return hours;
    }

    int otherwise() {
        return otherwise;
    }
}
