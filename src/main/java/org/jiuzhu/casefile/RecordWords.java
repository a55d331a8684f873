package org.jiuzhu.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiuzhu.shared.Dates;

/** Reads forms that are kept as JSON back in Chinese; texts kept as texts pass unchanged. */
final class RecordWords {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("surveyedOn", "调查日期"),
            Map.entry("present", "在场人员"),
            Map.entry("living", "居住和生活状况"),
            Map.entry("incomeAndProperty", "所见收入和财产"),
            Map.entry("neighbours", "邻里走访"),
            Map.entry("familySigned", "在场成员签字"),
            Map.entry("surveyorsSigned", "调查员签字"),
            Map.entry("facts", "复查情况"),
            Map.entry("answer", "答复"),
            Map.entry("heldOn", "评议日期"),
            Map.entry("participants", "参加人数"),
            Map.entry("villagers", "其中村（居）民代表"),
            Map.entry("inFavour", "同意人数"),
            Map.entry("conclusion", "评议结论"),
            Map.entry("visitedOn", "入户日期"),
            Map.entry("visitors", "入户人员"),
            Map.entry("findings", "核查情况"),
            Map.entry("agrees", "与申报、调查一致"),
            Map.entry("reason", "原因"),
            Map.entry("measure", "督办措施"),
            Map.entry("expectedOn", "限期办结"),
            Map.entry("note", "处理情况"),
            Map.entry("explanation", "说明"),
            Map.entry("place", "地点"),
            Map.entry("content", "内容"),
            Map.entry("recorder", "记录人"),
            Map.entry("against", "不同意人数"),
            Map.entry("abstained", "弃权人数"));

    private RecordWords() {}

    /** The content of a record as one readable text. */
    static String of(String content) {
        List<CaseFile.Item> items = items(content);
        if (items.isEmpty()) {
            return content.startsWith("{") ? "" : content;
        }
        List<String> words = new ArrayList<>();
        items.forEach(item -> words.add(item.label() + "：" + item.text()));
        return String.join("；", words);
    }

    /** The filled fields of a form kept as JSON; none when the content is a text. */
    static List<CaseFile.Item> items(String content) {
        if (!content.startsWith("{")) {
            return List.of();
        }
        JsonNode form;
        try {
            form = JSON.readTree(content);
        } catch (JsonProcessingException e) {
            return List.of();
        }
        List<CaseFile.Item> items = new ArrayList<>();
        form.fields().forEachRemaining(field -> {
            String label = LABELS.get(field.getKey());
            String text = value(field.getValue());
            if (label != null && !text.isBlank()) {
                items.add(new CaseFile.Item(label, text));
            }
        });
        return List.copyOf(items);
    }

    private static String value(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean() ? "是" : "否";
        }
        if (value.isArray()
                && value.size() == 3
                && value.get(0).isInt()
                && value.get(0).asInt() > 1900) {
            return day(value.get(0).asInt() + "-" + two(value.get(1)) + "-" + two(value.get(2)));
        }
        return value.isValueNode() && !value.isNull() ? day(value.asText()) : "";
    }

    private static String two(JsonNode number) {
        return "%02d".formatted(number.asInt());
    }

    private static String day(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return text;
        }
        try {
            return Dates.chinese(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return text;
        }
    }
}
