package org.jiuzhu.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiuzhu.shared.Lot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("双随机抽取：公平、均匀，种子由各方合成")
class DrawTest {

    private static final String PLAN = "CJ-350702-2026-01";
    private static final List<String> TOWNSHIPS = List.of("350702001", "350702002", "350702100");
    private static final int SEEDS = 2_000;

    static List<Inspector> people(List<Integer> codes) {
        List<Inspector> inspectors = new ArrayList<>();
        for (int code : codes) {
            int number = inspectors.size() + 1;
            inspectors.add(new Inspector(PLAN, number, "ren" + number, code == 3 ? "350702" : TOWNSHIPS.get(code)));
        }
        return inspectors;
    }

    @Test
    @DisplayName("公平：2000个固定的种子，每户、每人被抽中的次数都在四个标准差以内")
    void isFair() {
        List<InspectionObject> objects = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            objects.add(new InspectionObject(
                    PLAN, i, "case" + i, null, "350702001", ObjectKind.SUBSISTENCE, false, false, 30, false));
        }
        List<Inspector> inspectors = people(List.of(1, 1, 2, 2, 3));
        Map<Integer, Integer> byObject = new HashMap<>();
        Map<Integer, Integer> byInspector = new HashMap<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            for (Draw.Pick pick : new Draw(Lot.digest("fair" + seed), inspectors, List.of()).picks(objects)) {
                byObject.merge(pick.object().objectNo(), 1, Integer::sum);
                byInspector.merge(pick.first().inspectorNo(), 1, Integer::sum);
                byInspector.merge(pick.second().inspectorNo(), 1, Integer::sum);
            }
        }
        // 6 of 20 a draw: 600 times each, standard deviation sqrt(2000 * 0.3 * 0.7) = 20.5
        assertThat(byObject).hasSize(20);
        assertThat(byObject.values()).allSatisfy(count -> assertThat(count).isBetween(600 - 82, 600 + 82));
        // 12 places for 5 people a draw: 4800 each; loads are evened out, so the spread is smaller still
        assertThat(byInspector).hasSize(5);
        assertThat(byInspector.values()).allSatisfy(count -> assertThat(count).isBetween(4800 - 140, 4800 + 140));
    }

    @Test
    @DisplayName("承担的户数均匀：没有回避时，任何两人相差不超过一户")
    void sharesTheWork() {
        List<InspectionObject> objects = new ArrayList<>();
        for (int i = 1; i <= 31; i++) {
            objects.add(new InspectionObject(
                    PLAN, i, "case" + i, null, "350702001", ObjectKind.RELIEF, true, false, 100, true));
        }
        Map<Integer, Integer> load = new HashMap<>();
        new Draw("abc", people(List.of(1, 2, 3, 3, 2)), List.of())
                .picks(objects)
                .forEach(pick -> {
                    load.merge(pick.first().inspectorNo(), 1, Integer::sum);
                    load.merge(pick.second().inspectorNo(), 1, Integer::sum);
                });
        assertThat(java.util.Collections.max(load.values()) - java.util.Collections.min(load.values()))
                .isLessThanOrEqualTo(1);
    }

    @Test
    @DisplayName("种子缺哪一份都不同；用任何工具都能算出同样的摘要")
    void seedNeedsEverybody() {
        String seed = Draw.seed("list", "secret", "county", "city");
        // printf 'list\nsecret\ncounty\ncity' | sha256sum
        assertThat(seed).isEqualTo("23cbfb9e5240477ef8e6662b36beb3d9e7b1c9313beaea4b45fb12fb8b111d8f");
        assertThat(Set.of(
                        seed,
                        Draw.seed("List", "secret", "county", "city"),
                        Draw.seed("list", "Secret", "county", "city"),
                        Draw.seed("list", "secret", "County", "city"),
                        Draw.seed("list", "secret", "county", "City")))
                .hasSize(5);
    }
}
