package org.jiuzhu.inspection;

/** Why somebody on the list does not look at one object of it. */
public record Bar(String planNumber, int objectNo, int inspectorNo, Ground ground) {

    public enum Ground {
        HANDLED("本人经办过"),
        KIN("近亲属或者其他利害关系");

        private final String title;

        Ground(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
