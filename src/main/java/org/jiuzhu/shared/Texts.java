package org.jiuzhu.shared;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What holds for every text that people hand in, typed, pasted or in a table. */
public final class Texts {

    /** Characters of the longest text that a form takes: about three pages. */
    public static final int LONGEST = 2000;

    private Texts() {}

    /** What kind of personal number a text names, for texts that many or all may read; nothing when it names none. */
    public static Optional<String> personalNumber(String text) {
        String plain = text.replaceAll("\\s", "");
        if (plain.matches("(?s).*(?<![0-9])[0-9]{17}[0-9Xx].*")) {
            return Optional.of("身份证号");
        }
        return plain.matches("(?s).*(?<![0-9])1[0-9]{10}(?![0-9]).*") ? Optional.of("电话号码") : Optional.empty();
    }

    /**
     * The text without what no letter, page or table can show: control characters but for tab and line ends (a line
     * broken in Word is pasted as {@code U+000B}), halves of characters and non-characters. {@code U+000B} and {@code
     * U+000C} become line ends.
     */
    public static String clean(String text) {
        if (text.chars().noneMatch(Texts::suspicious)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029) {
                clean.append('\n');
            } else if (!unreadable(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    /** The text, or nothing for what was not filled in. */
    public static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What was typed as a sentence in a letter: with an end, and only one. */
    public static String sentence(String text) {
        String stripped = text.strip();
        return stripped.endsWith("。") || stripped.endsWith("！") || stripped.endsWith("？") ? stripped : stripped + "。";
    }

    private static boolean suspicious(int c) {
        return unreadable(c) || Character.isSurrogate((char) c) || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean unreadable(int c) {
        boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c >= 0x7F && c <= 0x9F;
        boolean half = c >= 0xD800 && c <= 0xDFFF;
        return control || half || c == 0xFEFF || (c & 0xFFFE) == 0xFFFE;
    }

    /**
     * The text cleaned, when it is not too long.
     *
     * @throws InvalidInput naming the field, when it is
     */
    public static String atMost(int most, String field, String text) {
        String clean = clean(text);
        if (length(clean) > most) {
            throw new InvalidInput(field, tooLong(most, clean));
        }
        return clean;
    }

    /** What a clerk reads beside a text that is too long. */
    public static String tooLong(int most, String text) {
        return "最多" + most + "个字，现在有" + length(text) + "个字，请缩短。";
    }

    /** As databases count at most: a rare character outside the basic plane counts twice. */
    public static int length(String text) {
        return text.length();
    }
}
