/** Chinese names of the codes of a declaration (org.jiuzhu.intake.Declaration). */
const list = (object) => Object.entries(object).map(([value, label]) => ({ value, label }));

export const AID = {
  SUBSISTENCE: '最低生活保障（不符合的，同时审核低保边缘、刚性支出困难）', EDGE: '只要低保边缘家庭认定', RIGID: '只要刚性支出困难家庭认定', EXTREME_POVERTY: '特困供养',
  EMERGENCY: '临时救助（急难型，先行救助）', TEMPORARY: '临时救助（支出型）', MEDICAL: '医疗救助', EDUCATION: '教育救助', HOUSING: '住房救助',
  EMPLOYMENT: '就业救助', DISASTER: '受灾人员救助', DISABILITY: '残疾人服务和补贴', LEGAL_AID: '法律援助', OTHER: '其他',
};
export const NEED = {
  LIVELIHOOD: '基本生活困难', EMERGENCY: '遇到突发急难', CARE: '无人照料', MEDICAL: '看病负担重', EDUCATION: '上学有困难', HOUSING: '住房有困难',
  EMPLOYMENT: '找不到工作', DISASTER: '受灾', DISABILITY: '需要残疾人服务', LEGAL: '需要法律帮助',
};
export const PROPERTY = {
  FOREST: '林木、林地', LAND: '土地承包经营权', EQUITY: '企业股权', EQUIPMENT: '生产设备', OTHER: '其他财产',
};
export const AREA = { URBAN: '城镇', RURAL: '农村' };
export const RELATION = {
  SELF: '本人', SPOUSE: '配偶', CHILD: '子女', PARENT: '父母', GRANDPARENT: '祖父母、外祖父母', GRANDCHILD: '孙子女、外孙子女',
  SIBLING: '兄弟姐妹', OTHER: '其他',
};
export const MARITAL = {
  UNMARRIED: '未婚', MARRIED: '已婚', DIVORCED: '离异', WIDOWED: '丧偶',
};
export const HEALTH = { HEALTHY: '健康', CHRONIC_ILLNESS: '慢性病', MAJOR_ILLNESS: '重大疾病' };
export const DISABILITY = {
  VISUAL: '视力', HEARING: '听力', SPEECH: '言语', PHYSICAL: '肢体', INTELLECTUAL: '智力', MENTAL: '精神', MULTIPLE: '多重',
};
export const WORK = {
  EMPLOYED: '在职', SELF_EMPLOYED: '个体经营', FARMING: '务农', CASUAL: '打零工', UNEMPLOYED: '失业、无业', STUDENT: '在校学生',
  RETIRED: '退休', UNABLE: '无劳动能力', PRESCHOOL: '学龄前',
};
export const ABSENCE = {
  CLERGY_THREE_YEARS: '连续三年以上脱离家庭独立生活的宗教教职人员', PRISON: '在监狱服刑', DRUG_ISOLATION: '在强制隔离戒毒',
  DECLARED_MISSING: '被宣告失踪', DECEASED: '已死亡', MOVED_OUT: '已迁出、婚嫁或者另立户',
};
export const INCOME = {
  WAGES: '工资性收入', BUSINESS: '经营净收入', FARMING: '种养业净收入', PROPERTY: '财产净收入', PENSION: '养老金、退休金',
  BASIC_PENSION: '城乡居民基础养老金', SUPPORT_PAYMENT: '赡养、抚养、扶养费', TRANSFER_OTHER: '其他转移性收入',
  VETERAN_PREFERENTIAL: '优待抚恤金', FAMILY_PLANNING_AWARD: '计划生育奖励扶助金', SCHOLARSHIP: '奖学金、助学金',
  BRAVERY_AWARD: '见义勇为奖励', SOCIAL_ASSISTANCE: '社会救助款物', OTHER: '其他收入',
};
export const DEPOSIT = {
  DEPOSIT: '存款', SECURITIES: '有价证券', FUND: '基金', COMMERCIAL_INSURANCE: '商业保险', CLAIM: '债权',
  ONLINE_FINANCE: '互联网金融资产',
};
export const VEHICLE = {
  CAR: '小汽车', TRUCK: '货车', MOTORCYCLE: '摩托车', DISABLED_WHEELCHAIR: '残疾人机动轮椅车', FARM_VEHICLE: '农用车', SHIP: '船舶',
};
export const SPENDING = {
  MEDICAL: '医疗自付支出', EDUCATION: '教育支出', DISABILITY_REHABILITATION: '残疾康复自付支出', LIVING: '基本生活支出',
  OTHER: '其他刚性支出',
};
export const CAUSE = {
  ILLNESS: '因病', DISABILITY: '因残', UNEMPLOYMENT: '失业', SCHOOLING: '因学', LACK_OF_LABOUR: '缺少劳动力', OLD_AGE: '年老',
  DISASTER: '因灾', HOUSING: '住房困难', OTHER: '其他',
};
export const options = list;
