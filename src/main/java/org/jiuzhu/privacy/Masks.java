package org.jiuzhu.privacy;

/** What lists and screens show of personal data. */
public final class Masks {

    private Masks() {}

    /** The family name and a star for each further character. */
    public static String name(String name) {
        int[] points = name.strip().codePoints().toArray();
        if (points.length == 0) {
            return "";
        }
        return new String(points, 0, 1) + "*".repeat(Math.max(1, points.length - 1));
    }

    /** Area and last character of an ID number. */
    public static String idNumber(String number) {
        return number.length() < 8
                ? "****"
                : number.substring(0, 6) + "***********" + number.charAt(number.length() - 1);
    }

    /** First three and last four digits. */
    public static String phone(String phone) {
        return phone.length() < 8 ? "****" : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    /** Last four digits. */
    public static String bankAccount(String number) {
        return number.length() < 5 ? "****" : "**** " + number.substring(number.length() - 4);
    }
}
