package org.jiuzhu.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jiuzhu.shared.Lot;

@Label("双随机抽取：任意两份名单、任意种子都守规矩")
class DrawPropertyTest {

    private static final String PLAN = "CJ-350702-2026-01";
    private static final List<String> TOWNSHIPS = List.of("350702001", "350702002", "350702100");

    /** Two lists with bars, and a seed. */
    record Case(List<InspectionObject> objects, List<Inspector> inspectors, List<Bar> bars, String seed) {

        Draw draw() {
            return new Draw(seed, inspectors, bars);
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<List<Integer>> objects =
                Arbitraries.integers().between(0, 44).list().ofMinSize(1).ofMaxSize(60);
        Arbitrary<List<Integer>> inspectors =
                Arbitraries.integers().between(0, 3).list().ofMinSize(2).ofMaxSize(12);
        Arbitrary<List<Integer>> bars =
                Arbitraries.integers().between(0, 719).list().ofMaxSize(40);
        return Combinators.combine(objects, inspectors, bars, Arbitraries.longs())
                .as((o, i, b, seed) -> new Case(listed(o), DrawTest.people(i), barred(b), Lot.digest("seed" + seed)));
    }

    private static List<InspectionObject> listed(List<Integer> codes) {
        List<InspectionObject> objects = new ArrayList<>();
        for (int code : codes) {
            boolean targeted = code % 5 == 0;
            objects.add(new InspectionObject(
                    PLAN,
                    objects.size() + 1,
                    "case" + objects.size(),
                    null,
                    TOWNSHIPS.get(code % 3),
                    ObjectKind.values()[code / 3 % 5],
                    targeted,
                    false,
                    targeted ? 100 : code % 2 == 0 ? 10 : 30,
                    targeted));
        }
        return objects;
    }

    private static List<Bar> barred(List<Integer> codes) {
        return codes.stream()
                .map(code -> new Bar(
                        PLAN, code / 12 + 1, code % 12 + 1, code % 2 == 0 ? Bar.Ground.KIN : Bar.Ground.HANDLED))
                .toList();
    }

    @Property(tries = 500, seed = "20261125")
    @Label("每户恰好两名不同的人，不查本乡镇（街道），不查本人经办和近亲属的")
    void keepsApart(@ForAll("cases") Case one) {
        if (!one.draw().understaffed(one.objects()).isEmpty()) {
            return;
        }
        Set<List<Integer>> apart = one.bars().stream()
                .map(bar -> List.of(bar.objectNo(), bar.inspectorNo()))
                .collect(Collectors.toSet());
        for (Draw.Pick pick : one.draw().picks(one.objects())) {
            assertThat(pick.first()).isNotEqualTo(pick.second());
            for (Inspector inspector : List.of(pick.first(), pick.second())) {
                assertThat(inspector.areaCode()).isNotEqualTo(pick.object().townshipCode());
                assertThat(apart).doesNotContain(List.of(pick.object().objectNo(), inspector.inspectorNo()));
            }
        }
    }

    @Property(tries = 500, seed = "20261125")
    @Label("同一种子重算完全一样，名单的先后次序不影响抽中哪些对象")
    void canBeDrawnAgain(@ForAll("cases") Case one) {
        List<InspectionObject> drawn = one.draw().objects(one.objects());
        List<InspectionObject> turned = new ArrayList<>(one.objects());
        java.util.Collections.reverse(turned);
        assertThat(one.draw().objects(turned)).isEqualTo(drawn);
        if (one.draw().understaffed(one.objects()).isEmpty()) {
            assertThat(one.draw().picks(one.objects())).isEqualTo(one.draw().picks(one.objects()));
        }
    }

    @Property(tries = 500, seed = "20261125")
    @Label("每个乡镇（街道）每一类都抽够规定的比例，100%的一户不漏")
    void drawsTheShare(@ForAll("cases") Case one) {
        Map<String, List<InspectionObject>> groups =
                one.objects().stream().collect(Collectors.groupingBy(InspectionObject::group));
        Map<String, Long> drawn = one.draw().objects(one.objects()).stream()
                .collect(Collectors.groupingBy(InspectionObject::group, Collectors.counting()));
        groups.forEach((group, all) -> {
            long count = drawn.getOrDefault(group, 0L);
            int percent = all.get(0).percent();
            assertThat(count * 100).isGreaterThanOrEqualTo((long) all.size() * percent);
            assertThat((count - 1) * 100).isLessThan((long) all.size() * percent);
        });
    }

    @Property(tries = 200, seed = "20261125")
    @Label("替换的人也不在回避之列，不是表上已有的人")
    void substitutesKeepApart(@ForAll("cases") Case one) {
        InspectionObject object = one.objects().get(0);
        Set<String> onSheet = Set.of("ren1", "ren2");
        one.draw().substitute(object, onSheet).ifPresent(next -> {
            assertThat(onSheet).doesNotContain(next.staffId());
            assertThat(next.areaCode()).isNotEqualTo(object.townshipCode());
            assertThat(one.bars())
                    .noneMatch(bar -> bar.objectNo() == object.objectNo() && bar.inspectorNo() == next.inspectorNo());
        });
    }
}
