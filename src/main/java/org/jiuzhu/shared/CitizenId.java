package org.jiuzhu.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;

/**
 * A citizen identification number, 18 characters with an ISO 7064 MOD 11-2 check character.
 *
 * <p>The first six digits are the place of first registration and must never be read as the present hukou. The text of
 * a number is personal data: {@link #toString} masks it.
 *
 * @see "GB 11643-1999 公民身份号码"
 */
public final class CitizenId {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private final String number;

    private CitizenId(String number) {
        this.number = number;
    }

    /**
     * Reads a number as typed; blanks around it and a lower-case x are put right.
     *
     * @throws IllegalArgumentException with a message in Chinese that does not repeat the number
     */
    @JsonCreator
    public static CitizenId of(String text) {
        String number = text.strip().toUpperCase(Locale.ROOT);
        problemWith(number).ifPresent(message -> {
            throw new IllegalArgumentException(message);
        });
        return new CitizenId(number);
    }

    /** What is wrong with a number as typed, in Chinese, or nothing. */
    public static Optional<String> problemOf(String text) {
        return problemWith(text.strip().toUpperCase(Locale.ROOT));
    }

    private static Optional<String> problemWith(String number) {
        if (!number.matches("[1-9][0-9]{16}[0-9X]")) {
            return Optional.of("身份证号应为18位（前17位数字，末位数字或X）");
        }
        if (birthDate(number).isEmpty()) {
            return Optional.of("身份证号中的出生日期不存在");
        }
        if (checkCharacter(number) != number.charAt(17)) {
            return Optional.of("身份证号校验位不对，请核对是否输错");
        }
        return Optional.empty();
    }

    private static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    /**
     * Completes the first 17 digits with the check character.
     *
     * @throws IllegalArgumentException when the digits are no number
     */
    public static CitizenId complete(String first17) {
        return of(first17 + checkCharacter(first17 + "0"));
    }

    private static Optional<LocalDate> birthDate(String number) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public LocalDate born() {
        return birthDate(number).orElseThrow();
    }

    /** Full years of age on a day. */
    public int ageOn(LocalDate day) {
        return Period.between(born(), day).getYears();
    }

    public boolean female() {
        return (number.charAt(16) - '0') % 2 == 0;
    }

    /** The whole number: personal data, for encrypted columns and letters to the person only. */
    @JsonValue
    public String number() {
        return number;
    }

    /** Area and last character only, for lists and screens. */
    public String masked() {
        return number.substring(0, 6) + "***********" + number.charAt(17);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CitizenId id && id.number.equals(number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
