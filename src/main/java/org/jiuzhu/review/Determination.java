package org.jiuzhu.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The decision on an application, signed by a named person.
 *
 * @param ground reason of a negative outcome or why a recognised family does not get 低保, or null
 * @param basis article it rests on
 * @param reason facts and reasons as they stand in the letter; sealed in the table
 * @param effectiveFrom first month of payment: the month after the decision (第二十一条); for a recognition the day of
 *     the decision; or null
 * @param letterDueOn a negative decision is told in writing within 3 working days (第二十一条)
 */
public record Determination(
        String caseNumber,
        Outcome outcome,
        Category category,
        @Nullable Ground ground,
        String basis,
        String reason,
        long monthlyAmountFen,
        LocalDate decidedOn,
        @Nullable LocalDate effectiveFrom,
        LocalDate letterDueOn,
        String signedBy,
        LocalDateTime signedAt) {

    public enum Outcome {
        CONFIRMED("予以确认"),
        /** No 低保, or none asked for, but the family is recognised as one of low income (一次申请、分类审核认定). */
        RECOGNISED("予以认定"),
        REFUSED("不予确认"),
        TERMINATED("终止审核");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Why an application fails or ends (facts of the law, one constant a reason). */
    public enum Ground {
        INCOME("家庭人均收入不低于当地最低生活保障标准", "社会救助暂行办法 第九条", Outcome.REFUSED),
        PROPERTY("家庭财产状况不符合规定", "社会救助暂行办法 第九条", Outcome.REFUSED),
        EDGE_INCOME("家庭人均收入不低于低保边缘家庭的收入标准", "民发〔2021〕57号 第八条；国办发〔2023〕39号 二", Outcome.REFUSED),
        RIGID_SPENDING("家庭人均收入或者刚性支出占比不符合刚性支出困难家庭条件", "刚性支出困难家庭认定办法 第四条、第五条", Outcome.REFUSED),
        CONCEALED("隐瞒或者虚报家庭人口、收入、财产状况", "社会救助暂行办法 第六十八条", Outcome.REFUSED),
        ALREADY_COVERED("家庭成员已在他处享受同类救助", "民发〔2022〕83号 三（一）", Outcome.REFUSED),
        OTHER("其他不符合条件的情形（见事实）", "民发〔2021〕57号 第二十一条", Outcome.REFUSED),
        NO_COOPERATION("无正当理由拒绝配合核对、调查", "民发〔2021〕57号 第二十九条", Outcome.TERMINATED),
        WITHDRAWN("申请人书面撤回申请", "民发〔2021〕57号 第四条", Outcome.TERMINATED),
        DECEASED("申请人死亡且家庭不再申请", "民发〔2021〕57号 第四条", Outcome.TERMINATED);

        private final String text;
        private final String basis;
        private final Outcome outcome;

        Ground(String text, String basis, Outcome outcome) {
            this.text = text;
            this.basis = basis;
            this.outcome = outcome;
        }

        public String text() {
            return text;
        }

        public String basis() {
            return basis;
        }

        public Outcome outcome() {
            return outcome;
        }
    }

    /**
     * The grounds of refusal that a calculation bears out: income, spending and property only where the figures say so,
     * the others on facts of their own (社会救助暂行办法 第九条、第六十八条).
     *
     * @param asked what the family has applied for
     */
    public static Set<Ground> groundsFor(Calculation calculation, Category asked) {
        Set<Ground> grounds = EnumSet.of(Ground.CONCEALED, Ground.ALREADY_COVERED, Ground.OTHER);
        Category found = calculation.category();
        if (asked == Category.SUBSISTENCE && found != Category.SUBSISTENCE) {
            if (calculation.perHeadMonth().compareTo(calculation.standard()) >= 0) {
                grounds.add(Ground.INCOME);
            }
            if (!calculation.propertyMet()) {
                grounds.add(Ground.PROPERTY);
            }
        } else if (asked.recognition() && found == Category.NONE) {
            if (calculation.reason().equals("PROPERTY")) {
                grounds.add(Ground.PROPERTY);
            } else {
                grounds.add(asked == Category.EDGE ? Ground.EDGE_INCOME : Ground.RIGID_SPENDING);
            }
        }
        return grounds;
    }

    /** The ground that the figures give by themselves, or null where they give none. */
    public static @Nullable Ground groundOf(Calculation calculation, Category asked) {
        Set<Ground> grounds = groundsFor(calculation, asked);
        return Stream.of(Ground.INCOME, Ground.EDGE_INCOME, Ground.RIGID_SPENDING, Ground.PROPERTY)
                .filter(grounds::contains)
                .findFirst()
                .orElse(null);
    }

    public Money monthlyAmount() {
        return Money.ofFen(monthlyAmountFen);
    }
}
