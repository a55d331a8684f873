package org.jiuzhu.monitoring;

/** How pressing an alert is, the most pressing first; each has its own clocks (parameters of the place). */
public enum Level {
    RED("红色", 92, 24, 5),
    ORANGE("橙色", 58, 3, 10),
    YELLOW("黄色", 52, 5, 15),
    BLUE("蓝色", 45, 10, 30),
    /** Whether somebody still qualifies; nothing stops by itself. */
    EXIT("退出核查", 55, 3, 15);

    private final String title;
    private final int priority;
    private final int contact;
    private final int close;

    Level(String title, int priority, int contact, int close) {
        this.title = title;
        this.priority = priority;
        this.contact = contact;
        this.close = close;
    }

    public String title() {
        return title;
    }

    /** Place of its tasks in the worklists. */
    public int priority() {
        return priority;
    }

    /** Parameter of the time to the first contact: hours for red, working days for the others. */
    String contactParameter() {
        return "monitoring-" + name().toLowerCase(java.util.Locale.ROOT)
                + (this == RED ? "-contact-hours" : "-contact-days");
    }

    /** Parameter of the working days to the end. */
    String closeParameter() {
        return "monitoring-" + name().toLowerCase(java.util.Locale.ROOT) + "-close-days";
    }

    /** What counts where a place has set nothing. */
    int contactOtherwise() {
        return contact;
    }

    int closeOtherwise() {
        return close;
    }
}
