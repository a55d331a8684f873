package org.jiuzhu.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface ReportMapper {

    void insertCollection(ReportCollection collection);

    @Nullable
    ReportCollection collection(String number);

    @Nullable
    ReportCollection collectionOf(int year);

    List<Integer> years();

    void listLate(String number, String lateUnits, LocalDateTime at);

    void chased(String number, String words);

    int writeMerged(
            String number, String overview, String problems, String plans, String writtenBy, LocalDate writtenOn);

    int returnMerged(String number, String reason);

    int signMerged(String number, String signedBy, LocalDate signedOn);

    void deleteMerged(String number);

    void insertMerged(String number, String reportNumber, int version);

    /** Which version of each report went into the report over all. */
    List<Merged> merged(String number);

    record Merged(String reportNumber, int version) {}

    void insertReport(YearReport report);

    @Nullable
    YearReport report(String number);

    @Nullable
    YearReport lock(String number);

    List<YearReport> reports(int year);

    List<YearReport> ofNumbers(Collection<String> numbers);

    int move(String number, YearReport.State from, YearReport.State to);

    int openVersion(String number, int version);

    void reminded(String number, LocalDate day);

    void insertVersion(YearReport.Version version);

    YearReport.@Nullable Version version(String number, int version);

    /** All versions of a year's reports, by report and version. */
    List<YearReport.Version> versionsOf(int year);

    List<YearReport.Version> versions(String number);

    void gathered(String number, int version, LocalDate from, LocalDate to, LocalDateTime at);

    void written(String number, int version, String writtenBy, LocalDate writtenOn, @Nullable String signer);

    void sentBack(String number, int version, String reason);

    int submitted(String number, int version, String signedBy, LocalDate day);

    void judged(String number, int version, String judgedBy, LocalDate day, boolean received, @Nullable String words);

    void deleteTexts(String number, int version);

    void insertText(YearReport.Text text);

    List<YearReport.Text> texts(String number, int version);

    /** Texts of the versions that were submitted last, of a year. */
    List<YearReport.Text> textsOfYear(int year);

    void deleteFigures(String number, int version);

    void deleteFigureCases(String number, int version);

    void insertFigure(YearReport.FrozenFigure figure);

    void insertFigureCases(String number, int version, String code, List<IndicatorFigures.Counted> cases);

    List<YearReport.FrozenFigure> figures(String number, int version);

    List<YearReport.FrozenFigure> figuresOfYear(int year);

    List<IndicatorFigures.Counted> figureCases(
            String number, int version, String code, @Nullable String after, int limit);
}
