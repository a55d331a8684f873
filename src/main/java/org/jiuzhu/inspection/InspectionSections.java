package org.jiuzhu.inspection;

import java.util.ArrayList;
import java.util.List;
import org.jiuzhu.casework.CaseSections;
import org.jiuzhu.shared.Dates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the file of a case says of its checks and of the county's corrections. */
@Component
@Order
class InspectionSections implements CaseSections {

    private final InspectionSheets sheets;
    private final Corrections corrections;

    InspectionSections(InspectionSheets sheets, Corrections corrections) {
        this.sheets = sheets;
        this.corrections = corrections;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Section> of(String caseNumber) {
        List<Line> lines = new ArrayList<>();
        for (InspectionSheet one : sheets.ofCase(caseNumber)) {
            lines.add(new Line(
                    "双随机检查",
                    (one.settledOn() == null ? "" : Dates.chinese(one.settledOn()) + "，")
                            + one.state().title()
                            + (one.grade() == null ? "" : "，" + one.grade().title() + "问题")
                            + "（" + one.sheetNumber() + "）"));
        }
        for (Correction one : corrections.of(caseNumber)) {
            lines.add(new Line(
                    one.kind().title(),
                    Dates.chinese(one.openedOn()) + "提出，" + one.state().title() + "（" + one.correctionNumber() + "）"
                            + (one.followUp() == null ? "" : "，后续办理" + one.followUp())));
        }
        return lines.isEmpty() ? List.of() : List.of(new Section("监督检查", lines));
    }
}
