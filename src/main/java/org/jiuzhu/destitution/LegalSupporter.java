package org.jiuzhu.destitution;

import org.jiuzhu.intake.Declaration;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who owes support by law, and whether he is able to give it.
 *
 * @param name sealed in the table
 * @param severe severely disabled, or of grade three mental or intellectual
 * @param incomeBelow own income below last year's disposable income a head of the place
 * @param propertyMet property within the rule for families of low income
 * @param absent without capacity for civil acts, declared missing, or in prison
 * @param listed one of the further cases that the province has set
 * @param unable what the table says; null before it was asked
 */
public record LegalSupporter(
        String caseNumber,
        int position,
        String name,
        Declaration.Relation relation,
        int age,
        boolean destitute,
        boolean subsistence,
        boolean severe,
        boolean incomeBelow,
        boolean propertyMet,
        boolean absent,
        boolean listed,
        @Nullable Boolean unable,
        @Nullable String reason,
        @Nullable String basis) {

    LegalSupporter judged(boolean isUnable, String why, String on) {
        return new LegalSupporter(
                caseNumber,
                position,
                name,
                relation,
                age,
                destitute,
                subsistence,
                severe,
                incomeBelow,
                propertyMet,
                absent,
                listed,
                isUnable,
                why,
                on);
    }
}
