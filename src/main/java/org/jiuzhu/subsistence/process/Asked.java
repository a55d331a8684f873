package org.jiuzhu.subsistence.process;

import org.jiuzhu.intake.Declaration;
import org.jiuzhu.review.Calculation;
import org.jiuzhu.review.Category;
import org.jiuzhu.review.Determination;
import org.jspecify.annotations.Nullable;

/** What a family has come for; every application is tested for all of them (国办发〔2023〕39号 五(一)：一次申请、分类审核认定). */
final class Asked {

    private Asked() {}

    /** 低保 unless the family wants nothing but a recognition. */
    static Category of(Declaration declaration) {
        if (declaration.aids().contains(Declaration.Aid.SUBSISTENCE)) {
            return Category.SUBSISTENCE;
        }
        if (declaration.aids().contains(Declaration.Aid.EDGE)) {
            return Category.EDGE;
        }
        return declaration.aids().contains(Declaration.Aid.RIGID) ? Category.RIGID : Category.SUBSISTENCE;
    }

    /** Why a family that is recognised does not get 低保, or null where it did not ask for it. */
    static Determination.@Nullable Ground notSubsistence(Declaration declaration, Calculation calculation) {
        return of(declaration) == Category.SUBSISTENCE
                ? Determination.groundOf(calculation, Category.SUBSISTENCE)
                : null;
    }

    /** What was asked for, as letters name it. */
    static String title(Declaration declaration) {
        return switch (of(declaration)) {
            case EDGE -> "最低生活保障边缘家庭认定";
            case RIGID -> "刚性支出困难家庭认定";
            default -> "最低生活保障";
        };
    }
}
