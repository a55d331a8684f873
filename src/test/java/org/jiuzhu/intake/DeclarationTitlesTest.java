package org.jiuzhu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeclarationTitlesTest {

    private static final Pattern ENTRY = Pattern.compile("(\\w+): '([^']*)'");

    @DisplayName("登记页面上的选项，与案卷、文书里的写法一字不差")
    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void saysTheSameOnPagesAndInLetters(String list, Map<String, String> words) throws Exception {
        assertThat(words).isNotEmpty();
        assertThat(onThePage(list)).isEqualTo(words);
    }

    private static Stream<Arguments> lists() {
        return Stream.of(
                of("PROPERTY", Declaration.PropertyKind.values(), DeclarationTitles::property),
                of("AREA", Declaration.HouseholdArea.values(), DeclarationTitles::area),
                of("RELATION", Declaration.Relation.values(), DeclarationTitles::relation),
                of("MARITAL", Declaration.Marital.values(), DeclarationTitles::marital),
                of("DISABILITY", Declaration.DisabilityKind.values(), DeclarationTitles::disability),
                of("WORK", Declaration.Work.values(), DeclarationTitles::work),
                of("ABSENCE", Declaration.Absence.values(), DeclarationTitles::absence),
                of("INCOME", Declaration.IncomeKind.values(), DeclarationTitles::income),
                of("DEPOSIT", Declaration.DepositKind.values(), DeclarationTitles::deposit),
                of("VEHICLE", Declaration.VehicleKind.values(), DeclarationTitles::vehicle),
                of("SPENDING", Declaration.SpendingKind.values(), DeclarationTitles::spending),
                of("CAUSE", Declaration.Cause.values(), DeclarationTitles::cause));
    }

    private static <E extends Enum<E>> Arguments of(String list, E[] codes, Function<E, String> title) {
        return Arguments.of(list, Arrays.stream(codes).collect(Collectors.toMap(Enum::name, title)));
    }

    private static Map<String, String> onThePage(String list) throws Exception {
        String codes = Files.readString(Path.of("forms/shared/codes.js"));
        Matcher body = Pattern.compile("export const " + list + " = \\{(.*?)\\};", Pattern.DOTALL)
                .matcher(codes);
        assertThat(body.find()).as(list).isTrue();
        Map<String, String> words = new LinkedHashMap<>();
        Matcher entry = ENTRY.matcher(body.group(1));
        while (entry.find()) {
            words.put(entry.group(1), entry.group(2));
        }
        return words;
    }
}
