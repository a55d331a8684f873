package org.jiuzhu.shared;

/**
 * The number of a case: township code, year of registration, running number in that township and year, for example
 * {@code 350702001-2026-000123}. It carries no personal data and may stand in URLs, logs and process variables.
 */
public record CaseNumber(String township, int year, int sequence) {

    private static final java.util.regex.Pattern FORM =
            java.util.regex.Pattern.compile("([0-9]{9})-([0-9]{4})-([0-9]{6})");

    /** @throws IllegalArgumentException when the text is no case number */
    public static CaseNumber of(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("不是有效的案号");
        }
        return new CaseNumber(matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
    }

    public String county() {
        return township.substring(0, 6);
    }

    @Override
    public String toString() {
        return "%s-%04d-%06d".formatted(township, year, sequence);
    }
}
