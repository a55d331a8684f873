package org.jiuzhu.inspection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the first inspector wrote down besides the single items. */
public record SheetCheck(
        LocalDate checkedOn,
        InspectionSheet.Way way,
        @Nullable String present,
        String summary,
        @Nullable String noPhotoReason) {}
