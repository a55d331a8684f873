/**
 * 待遇：确认后的待遇登记册，按月发放。
 *
 * <p>An award says who receives what from which month on which decision. Nobody holds two exclusive awards at once:
 * the table {@code exclusive_holding} has one row a person, and the database refuses the second. A county that begins to
 * work with the system brings its present recipients in by {@link org.jiuzhu.benefit.RecipientImports}.
 *
 * <p>A family that is recognised as one of low income ({@link org.jiuzhu.benefit.Recognitions}) stands in the same
 * register without money and account, for a set time; it gives way to what a later decision gives its members.
 *
 * <p>What is due each month is worked out as a list ({@link org.jiuzhu.benefit.PaymentRuns}): checked by one person,
 * released by another, paid by the bank, its results read back. The table {@code payment_month} has one row an award and
 * month, and the database refuses the second. Process {@code benefit-payment}.
 *
 * <p>An award lives on: it is ended, cut or raised by {@link org.jiuzhu.benefit.AwardChanges}, only after a proposal, a
 * hearing and the signature of another person. Process {@code benefit-change}.
 *
 * <p>What was paid too much or too little stands in {@link org.jiuzhu.benefit.Ledger}: set off from the next lists, a part
 * a month, or given back by the family. Process {@code benefit-recovery}.
 *
 * @see "民发〔2021〕57号 第二十一条、第二十六条、第三十条至第三十四条"
 */
@NullMarked
@ApplicationModule(
        displayName = "待遇",
        allowedDependencies = {
            "shared",
            "engine",
            "task",
            "privacy",
            "audit",
            "calendar",
            "organisation",
            "standard",
            "document",
            "intake",
            "verification",
            "review",
            "policy",
            "casework"
        })
package org.jiuzhu.benefit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
