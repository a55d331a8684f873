package org.jiuzhu.inspection.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jiuzhu.inspection.InspectionOverview;
import org.jiuzhu.inspection.InspectionPlan;
import org.jiuzhu.inspection.InspectionPlans;
import org.jiuzhu.inspection.ObjectKind;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.Missing;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * 一公开: what everybody may read, without signing in and without a word about any person. Before the draw only the
 * digest of the lists and the commitment of the house, afterwards the results; the seed comes with the results, so that
 * nobody is warned of a check.
 */
@Controller
@AllowedTo
@RequestMapping("/public/inspections")
class PublicInspectionController {

    private static final int ROWS = 100;

    private final InspectionPlans plans;
    private final InspectionOverview overview;
    private final Areas areas;

    PublicInspectionController(InspectionPlans plans, InspectionOverview overview, Areas areas) {
        this.plans = plans;
        this.overview = overview;
        this.areas = areas;
    }

    /** A plan as the list shows it. */
    record Line(String number, String county, String title, String state, String digest, String commitment) {}

    /** A township's results in words. */
    record Result(String township, int settled, int problems, String random, String rate, String targeted) {}

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "plans",
                plans.page(null, null, ROWS).stream()
                        .filter(one -> one.listDigest() != null)
                        .map(this::line)
                        .toList());
        return "public-inspections";
    }

    private Line line(InspectionPlan plan) {
        return new Line(
                plan.planNumber(),
                areas.name(plan.countyCode()),
                plan.title(),
                plan.publishedOn() == null ? "进行中" : Dates.chinese(plan.publishedOn()) + "公开结果",
                String.valueOf(plan.listDigest()),
                String.valueOf(plan.commitment()));
    }

    @GetMapping("/{number}")
    String one(@PathVariable String number, Model model) {
        InspectionPlan plan = published(number);
        model.addAttribute("plan", plan);
        model.addAttribute("county", areas.name(plan.countyCode()));
        model.addAttribute(
                "kinds", plan.kindSet().stream().map(ObjectKind::title).collect(Collectors.joining("、")));
        model.addAttribute(
                "results",
                overview.townships(number).stream()
                        .map(PublicInspectionController::result)
                        .toList());
        return "public-inspection";
    }

    private static Result result(InspectionOverview.TownshipResult one) {
        return new Result(
                one.name(),
                one.settled(),
                one.problems(),
                one.rate().checked() + "户中" + one.rate().wrong() + "户",
                one.rate().words(),
                one.targeted() == 0 ? "无" : one.targeted() + "户中" + one.targetedWrong() + "户");
    }

    /** All that is needed to draw again: numbers on the lists, no case and no name. */
    @GetMapping(value = "/{number}/list", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @ResponseBody
    String lists(@PathVariable String number) {
        published(number);
        StringBuilder text = new StringBuilder("人员|序号|区划代码\n");
        plans.inspectors(number).forEach(one -> text.append("人员|%d|%s\n".formatted(one.inspectorNo(), one.areaCode())));
        text.append("对象|序号|乡镇代码|类别|比例\n");
        plans.objects(number)
                .forEach(one -> text.append(
                        "对象|%d|%s|%s|%d\n".formatted(one.objectNo(), one.townshipCode(), one.kind(), one.percent())));
        text.append("回避|对象序号|人员序号\n");
        plans.bars(number).forEach(one -> text.append("回避|%d|%d\n".formatted(one.objectNo(), one.inspectorNo())));
        return text.toString();
    }

    private InspectionPlan published(String number) {
        List<InspectionPlan> found = plans.published(ROWS).stream()
                .filter(one -> one.planNumber().equals(number))
                .toList();
        if (found.isEmpty()) {
            throw new Missing("没有公开的检查结果。");
        }
        return found.get(0);
    }
}
