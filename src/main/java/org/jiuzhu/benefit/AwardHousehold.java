package org.jiuzhu.benefit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who lives on an award and where it is paid to.
 *
 * @param account the account, whose three parts are personal data; null where nothing is paid
 * @param persons the first is the holder; names and ID numbers are personal data
 */
public record AwardHousehold(String awardNumber, @Nullable Account account, List<Person> persons) {

    /** One person of the household, in the order of the application. */
    public record Person(String name, String idNumber, String relation) {}

    /** Bank, name of the holder and number. */
    public record Account(String bank, String holder, String number) {}
}
