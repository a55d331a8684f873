package org.jiuzhu.coordination;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface CoordinationMapper {

    List<MemberUnit> members(String county);

    void deleteMember(String county, String unit);

    void insertMember(MemberUnit member);

    int countMatters(String county, String prefix);

    void insertMatter(Matter matter, @Nullable String openCase);

    @Nullable
    Matter matter(String matterNumber);

    @Nullable
    Matter lockMatter(String matterNumber);

    List<Matter> matters(@Nullable String county, @Nullable String township, @Nullable String before, int limit);

    List<Matter> mattersOfCase(String caseNumber);

    int moveMatter(String matterNumber, Matter.State from, Matter.State to);

    void closeMatter(String matterNumber, @Nullable String note);

    void deletePlan(String matterNumber);

    void insertPlan(Matter.Plan plan);

    Matter.@Nullable Plan plan(String matterNumber);

    void insertOpinion(Opinion opinion);

    @Nullable
    Opinion opinion(String opinionNumber);

    List<Opinion> opinions(String matterNumber);

    int countWaiting(String matterNumber);

    int answer(Opinion opinion, Opinion.State from);

    void remindOpinion(String opinionNumber, LocalDate day);

    void deleteConclusion(String matterNumber);

    void insertConclusion(Matter.Conclusion conclusion);

    Matter.@Nullable Conclusion conclusion(String matterNumber);

    void sign(String matterNumber, String signedBy, LocalDate signedOn);

    void sendBack(String matterNumber, String reason);

    void answered(String matterNumber, String answer);

    void deletePlannedItems(String sourceNumber);

    void insertItem(ActionItem item);

    @Nullable
    ActionItem item(String itemNumber);

    List<ActionItem> items(String sourceNumber);

    List<ActionItem> openItems(String county, int limit);

    int startItem(String itemNumber);

    int closeItem(ActionItem item);

    int postponeItem(String itemNumber, LocalDate dueOn, String note);

    void superviseItem(String itemNumber, String words);

    void remindItem(String itemNumber, LocalDate day);

    int countMeetings(String county, String prefix);

    void insertMeeting(Meeting meeting);

    @Nullable
    Meeting meeting(String meetingNumber);

    @Nullable
    Meeting meetingOfYear(String county, int year);

    List<Meeting> meetings(String county, int limit);

    int summon(String meetingNumber, LocalDate day, String place, String chair, String agenda);

    int moveMeeting(String meetingNumber, Meeting.State from, Meeting.State to, String note);

    int heldMeeting(String meetingNumber, LocalDate day, String minutes, String writtenBy);

    int signMeeting(String meetingNumber, String signedBy, LocalDate signedOn);

    void noteMeeting(String meetingNumber, String note);

    void deleteAttendance(String meetingNumber);

    void insertAttendance(Meeting.Attendance attendance);

    List<Meeting.Attendance> attendance(String meetingNumber);

    List<String> metInYear(int year, LocalDate first, LocalDate last);

    List<CountyCount> countMattersOpen();

    List<CountyCount> countItemsOpen(LocalDate today);

    /** What of the numbers is kept here, with what it is about. */
    List<Work> works(Collection<String> numbers);

    /** A matter, an opinion or an item. */
    record Work(String number, String title, String countyCode, @Nullable LocalDate dueOn) {}

    /** A number for each county. */
    record CountyCount(String countyCode, int total, int late) {}
}
