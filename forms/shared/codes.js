/** Chinese names of the codes of a declaration (org.jiuzhu.intake.Declaration). */
const list = (object) => Object.entries(object).map(([value, label]) => ({ value, label }));

export const AID = {
  SUBSISTENCE: '最低生活保障（含低保边缘、刚性支出困难认定）', EXTREME_POVERTY: '特困供养', TEMPORARY: '临时救助', MEDICAL: '医疗救助',
  EDUCATION: '教育救助', HOUSING: '住房救助', EMPLOYMENT: '就业救助', OTHER: '其他',
};
export const PROPERTY = { FOREST: '林木林地', LAND: '土地', EQUITY: '股权、出资', EQUIPMENT: '机器设备', OTHER: '其他' };
export const AREA = { URBAN: '城镇', RURAL: '农村' };
export const RELATION = {
  SELF: '本人', SPOUSE: '配偶', CHILD: '子女', PARENT: '父母', GRANDPARENT: '祖父母、外祖父母',
  GRANDCHILD: '孙子女、外孙子女', SIBLING: '兄弟姐妹', OTHER: '其他',
};
export const MARITAL = { UNMARRIED: '未婚', MARRIED: '已婚', DIVORCED: '离异', WIDOWED: '丧偶' };
export const HEALTH = { HEALTHY: '健康', CHRONIC_ILLNESS: '慢性病', MAJOR_ILLNESS: '重大疾病' };
export const DISABILITY = {
  VISUAL: '视力', HEARING: '听力', SPEECH: '言语', PHYSICAL: '肢体', INTELLECTUAL: '智力', MENTAL: '精神', MULTIPLE: '多重',
};
export const WORK = {
  EMPLOYED: '在职', SELF_EMPLOYED: '个体经营', FARMING: '务农', CASUAL: '打零工', UNEMPLOYED: '失业、无业',
  STUDENT: '在校学生', RETIRED: '退休', UNABLE: '无劳动能力', PRESCHOOL: '学龄前',
};
export const ABSENCE = {
  CLERGY_THREE_YEARS: '三年以上脱离家庭的宗教教职人员', PRISON: '在监狱服刑', DRUG_ISOLATION: '强制隔离戒毒', DECLARED_MISSING: '宣告失踪',
  DECEASED: '已死亡', MOVED_OUT: '已迁出、婚嫁或另立户',
};
export const INCOME = {
  WAGES: '工资性收入', BUSINESS: '经营净收入', FARMING: '种养殖收入', PROPERTY: '财产净收入', PENSION: '养老金',
  BASIC_PENSION: '城乡居民基础养老金', SUPPORT_PAYMENT: '赡养、抚养费', TRANSFER_OTHER: '其他转移性收入',
  VETERAN_PREFERENTIAL: '优抚金', FAMILY_PLANNING_AWARD: '计划生育奖励扶助', SCHOLARSHIP: '奖助学金',
  BRAVERY_AWARD: '见义勇为奖励', SOCIAL_ASSISTANCE: '社会救助款物', OTHER: '其他',
};
export const DEPOSIT = {
  DEPOSIT: '存款', SECURITIES: '证券', FUND: '基金', COMMERCIAL_INSURANCE: '商业保险', CLAIM: '债权', ONLINE_FINANCE: '网络理财',
};
export const VEHICLE = {
  CAR: '小汽车', TRUCK: '货车', MOTORCYCLE: '摩托车', DISABLED_WHEELCHAIR: '残疾人代步车', FARM_VEHICLE: '农用车', SHIP: '船舶',
};
export const SPENDING = {
  MEDICAL: '医疗', EDUCATION: '教育', DISABILITY_REHABILITATION: '残疾康复', LIVING: '生活必需', OTHER: '其他刚性支出',
};
export const CAUSE = {
  ILLNESS: '因病', DISABILITY: '因残', UNEMPLOYMENT: '失业', SCHOOLING: '就学', LACK_OF_LABOUR: '缺乏劳动力', OLD_AGE: '年老',
  DISASTER: '因灾', HOUSING: '住房', OTHER: '其他',
};
export const options = list;
