package org.jiuzhu.capacity;

/**
 * Something that falls short.
 *
 * @param areaCode township or county
 * @param missing how many are missing; zero where it is no number
 */
public record Gap(Kind kind, String areaCode, String words, int missing) {

    public enum Kind {
        POPULATION("人口数据"),
        STAFF("编内经办人员"),
        ASSISTANT("协管员"),
        VILLAGES("村（社区）数据"),
        VILLAGE("村级协理员"),
        BUDGET("经费预算"),
        RATIO("购买服务比例"),
        CONDITIONS("工作保障");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    boolean same(CheckItem item) {
        return kind == item.kind() && areaCode.equals(item.areaCode());
    }
}
