package org.jiuzhu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiuzhu.support.DecisionTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("分析人的用例文件：每一个都在现行的决策表上运行")
class GoldenFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FILES = Path.of("src/test/resources/golden");

    @TestFactory
    @DisplayName("结果与应有的一致")
    Stream<DynamicNode> hold() throws IOException {
        try (Stream<Path> found = Files.list(FILES)) {
            List<Path> files = found.filter(one -> one.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            assertThat(files).isNotEmpty();
            return files.stream().map(GoldenFilesTest::file).toList().stream();
        }
    }

    private static DynamicNode file(Path file) {
        GoldenCases.Bundle bundle;
        try {
            bundle = JSON.readValue(file.toFile(), GoldenCases.Bundle.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(file.getFileName().toString()).isEqualTo(bundle.decision() + ".json");
        assertThat(bundle.cases()).isNotEmpty();
        DecisionTable table = DecisionTable.of(bundle.decision());
        return DynamicContainer.dynamicContainer(
                bundle.decision(),
                bundle.cases().stream()
                        .map(one -> DynamicTest.dynamicTest(one.name(), () -> assertThat(plain(
                                        table.model().evaluate(one.inputs()).rows()))
                                .isEqualTo(one.expected()))));
    }

    /** As a file has them: whole numbers of one kind. */
    private static List<Map<String, Object>> plain(List<Map<String, Object>> rows) throws IOException {
        return JSON.readValue(JSON.writeValueAsString(rows), new TypeReference<>() {});
    }
}
