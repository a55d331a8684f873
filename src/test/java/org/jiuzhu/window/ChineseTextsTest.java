package org.jiuzhu.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("四个应用的中文界面")
class ChineseTextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern NO_WORDS = Pattern.compile("(\\W|[{}]|OK|CSV|JSON|YYYY-MM-DDTHH:mm:ss|null)*");

    /** Names of products and words of engineers that mean nothing in an office, or mean something else there. */
    private static final Pattern FOREIGN =
            Pattern.compile("Camunda|Cockpit|Admin|Tasklist|Optimize|\\bID\\b|#resolve|租户|令牌|机器名|承诺对象");

    /** Texts that on purpose leave out what the webapp fills in: English names of permissions. */
    private static final Set<String> WITHOUT_PLACEHOLDERS =
            Set.of("PAGES_MSG_ACCESS_DENIED", "PAGES_MSG_ACCESS_DENIED_RESOURCE_ID");

    @ParameterizedTest(name = "{0}：每一条文字都有中文，占位符一个不少")
    @CsvSource({"tasklist, 400", "cockpit, 2400", "admin, 550", "welcome, 160"})
    @DisplayName("译文完整")
    void translatesEveryText(String app, int atLeast) throws IOException {
        JsonNode shipped = labels(app, "en");
        JsonNode chinese = labels(app, "zh-CN");
        assertThat(shipped.size()).isGreaterThan(atLeast);
        List<String> wrong = new ArrayList<>();
        shipped.fields().forEachRemaining(entry -> {
            String english = entry.getValue().asText();
            JsonNode found = chinese.get(entry.getKey());
            if (found == null) {
                wrong.add(entry.getKey() + "：缺");
            } else if (FOREIGN.matcher(PLACEHOLDER.matcher(found.asText()).replaceAll(""))
                    .find()) {
                wrong.add(entry.getKey() + "：" + found.asText());
            } else if (!WITHOUT_PLACEHOLDERS.contains(entry.getKey())
                    && !placeholders(english).equals(placeholders(found.asText()))) {
                wrong.add(entry.getKey() + "：占位符不同");
            } else if (!CHINESE.matcher(found.asText()).find()
                    && !NO_WORDS.matcher(found.asText()).matches()) {
                wrong.add(entry.getKey() + "：不是中文：" + found.asText());
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(one -> one.replace(" ", ""))
                .sorted()
                .toList();
    }

    private static JsonNode labels(String app, String language) throws IOException {
        String path = "META-INF/resources/webjars/camunda/app/" + app + "/locales/" + language + ".json";
        try (InputStream content =
                Objects.requireNonNull(ChineseTextsTest.class.getClassLoader().getResourceAsStream(path), path)) {
            String text = new String(content.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return new ObjectMapper().readTree(text.replace("\uFEFF", "")).get("labels");
        }
    }
}
