package org.jiuzhu.benefit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface PaymentMapper {

    /** An award to look at; name and account as they are sealed, so that they are copied without being opened. */
    record Candidate(
            String awardNumber,
            @Nullable String caseNumber,
            String townshipCode,
            String category,
            String holderName,
            int memberCount,
            long monthlyAmountFen,
            LocalDate fromMonth,
            @Nullable LocalDate toMonth,
            @Nullable String bank,
            @Nullable String accountHolder,
            @Nullable String accountNumber,
            @Nullable String accountDigest) {}

    /** A line to write; sealed columns come sealed. */
    record NewLine(String runNumber, int lineNo, Candidate award, LineCalculation.Line line) {}

    record NewMonth(String awardNumber, LocalDate payMonth, String runNumber, long amountFen) {}

    record NewSettlement(long adjustmentId, String runNumber, String awardNumber, long amountFen) {}

    record Member(String awardNumber, String idDigest) {}

    record Shared(String awardNumber, String otherNumber) {}

    record Hold(String awardNumber, Kind kind) {

        enum Kind {
            FROZEN,
            SUSPENDED
        }
    }

    record Sum(String awardNumber, long amountFen) {}

    /** An account whose digest is missing, with the number opened. */
    record Undigested(String awardNumber, String accountNumber) {}

    record Digest(String awardNumber, String digest) {}

    /** Lines of one kind together. */
    record Group(
            PaymentLine.Standing standing,
            PaymentLine.@Nullable Decision decision,
            PaymentLine.@Nullable Result result,
            PaymentLine.Difference difference,
            int payments,
            long amountFen,
            long beforeFen) {

        boolean excluded() {
            return standing == PaymentLine.Standing.EXCLUDED;
        }

        boolean undecided() {
            return standing == PaymentLine.Standing.FLAGGED && decision == null;
        }

        boolean payable() {
            return !excluded() && !undecided() && (decision == null || decision.pays());
        }

        /** What has become of the line since the month before, as people read it. */
        String change() {
            if (undecided()) {
                return standing.title();
            }
            if (decision != null && !decision.pays()) {
                return decision.title();
            }
            return excluded() && difference != PaymentLine.Difference.ENDED ? standing.title() : difference.title();
        }
    }

    /** What a township or class gets. */
    record Share(String code, int payments, long amountFen) {}

    record Export(
            String runNumber,
            PaymentFiles.Kind kind,
            int payments,
            long totalFen,
            String digest,
            String exportedBy,
            LocalDateTime exportedAt) {}

    /** What the bank says of a line. */
    record Answer(int lineNo, String reason) {}

    void insertRun(PaymentRun run);

    @Nullable
    PaymentRun find(String runNumber);

    List<PaymentRun> runsOf(Collection<String> runNumbers);

    /** The list, locked until the transaction ends. */
    @Nullable
    PaymentRun lock(String runNumber);

    List<PaymentRun> runs(
            @Nullable String county,
            @Nullable LocalDate month,
            PaymentRun.@Nullable State state,
            @Nullable String before,
            int limit);

    List<PaymentRun> ofMonth(String areaCode, LocalDate payMonth);

    List<String> computing();

    int activeAwards(String area);

    int countCandidates(String area, LocalDate month, LocalDate previous);

    int countFailed(String parent);

    void compute(String runNumber, int awards);

    void progress(String runNumber, int computed, String afterAward);

    int computed(String runNumber, LocalDateTime at);

    int checked(String runNumber, String by, LocalDateTime at);

    int sentBack(String runNumber, String note);

    int released(String runNumber, String by, LocalDateTime at);

    int closed(String runNumber, LocalDateTime at);

    int cancelled(String runNumber, String note, LocalDateTime at);

    List<Candidate> candidates(String area, LocalDate month, LocalDate previous, @Nullable String after, int limit);

    List<Candidate> failed(String parent, @Nullable String after, int limit);

    List<Member> members(Collection<String> awards);

    List<Shared> sharedMembers(Collection<String> awards);

    List<Shared> sharedAccounts(Collection<String> awards);

    List<Hold> holds(Collection<String> awards, LocalDate month);

    List<Sum> addons(Collection<String> awards, LocalDate month);

    List<LineCalculation.Adjustment> adjustments(Collection<String> awards);

    List<LineCalculation.Month> months(Collection<String> awards, LocalDate from, LocalDate to);

    List<LineCalculation.Before> before(Collection<String> awards, LocalDate previous);

    List<Undigested> undigested(int limit);

    void setDigests(List<Digest> digests);

    void insertLines(List<NewLine> lines);

    void insertMonths(List<NewMonth> months);

    int takeMonth(String awardNumber, LocalDate payMonth, String runNumber, String takenFrom);

    void insertSettlements(List<NewSettlement> settlements);

    /** Takes from what is left of a correction; nothing when less is left meanwhile. */
    int takeDue(long adjustmentId, long amountFen);

    /** What a list had taken from corrections is left again. */
    void giveDueBack(String runNumber);

    void giveDueBackOfUnpaid(String runNumber);

    void giveDueBackOfFailed(String runNumber);

    void deleteLines(String runNumber);

    void deleteMonths(String runNumber);

    void giveMonthsBack(String runNumber);

    void deleteSettlements(String runNumber);

    List<Group> groups(String runNumber, @Nullable String township);

    List<Share> byTownship(String runNumber);

    List<Share> byCategory(String runNumber);

    List<PaymentLine> lines(
            String runNumber,
            @Nullable String township,
            PaymentLine.@Nullable Standing standing,
            PaymentLine.@Nullable Difference difference,
            PaymentLine.@Nullable Decision decision,
            boolean undecided,
            PaymentLine.@Nullable Result result,
            int after,
            int limit);

    List<PaymentLine> payable(String runNumber, @Nullable String township, int after, int limit);

    List<PaymentLine> linesOf(String runNumber, Collection<String> awards);

    int undecided(String runNumber);

    int decidedBy(String runNumber, String person);

    void decide(
            String runNumber,
            Collection<String> awards,
            PaymentLine.Decision decision,
            boolean arrears,
            String reason,
            String by,
            LocalDateTime at);

    /** Months of lines that are held or refused leave the list. */
    void settleMonths(String runNumber, PaymentLine.Decision decision, LineCalculation.MonthState state);

    /** Months before of lines that are paid for the month alone. */
    void refuseArrears(String runNumber, LocalDate payMonth);

    void reopenAdjustments(String runNumber);

    void reopenFailedAdjustments(String runNumber);

    long monthTotal(String runNumber);

    long adjustmentTotal(String runNumber);

    void payNothing(String runNumber);

    int paid(String runNumber, Collection<Integer> lineNumbers);

    int failedLine(String runNumber, Answer answer);

    int unanswered(String runNumber);

    int answered(String runNumber, PaymentLine.Result result);

    void closeMonths(String runNumber, PaymentLine.Result result, LineCalculation.MonthState state);

    void insertExport(Export export);

    List<Export> exports(String runNumber);

    void insertHold(
            String awardNumber,
            Hold.Kind kind,
            LocalDate fromMonth,
            @Nullable LocalDate toMonth,
            String reason,
            String by,
            LocalDateTime at);

    int liftHolds(String awardNumber, LocalDate month, String by);

    void insertMemberStop(MemberStops.Stop stop, String by, LocalDateTime at);

    int monthsListed(String awardNumber, LocalDate fromMonth);

    /** Months that lists opened after a stop have taken, within its term. */
    int monthsReduced(String awardNumber, String caseNumber, String idDigest);

    List<MemberStops.Stop> memberStopsOf(String caseNumber);

    int liftMemberStops(String caseNumber, LocalDate toMonth);

    int deleteMemberStops(String caseNumber, LocalDate month);

    List<MemberStops.Stop> memberStops(List<String> awards, LocalDate from, LocalDate month);

    void insertAddon(
            String awardNumber,
            String kind,
            long monthlyFen,
            LocalDate fromMonth,
            @Nullable LocalDate toMonth,
            String by,
            LocalDateTime at);

    int changeAccount(String awardNumber, AwardHousehold.Account account);
}
