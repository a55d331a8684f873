import { el, get, post } from './api.js';
import * as codes from './codes.js';
import { FieldSet, showProblems } from './fields.js';

/*
 * The editor of a family's declaration: the same at the window (a case follows) and for a trial (nothing follows).
 * What can be told from the ID number is not asked for.
 */
const text = (name, label, more) => ({ name, label, kind: 'TEXT', ...more });
const money = (name, label, more) => ({ name, label, kind: 'MONEY', ...more });
const flag = (name, label, more) => ({ name, label, kind: 'FLAG', ...more });
const choice = (name, label, table, more) => ({ name, label, kind: 'CHOICE', options: codes.options(table), ...more });

function birth(idNumber) {
  const found = /^\d{6}(\d{4})(\d{2})(\d{2})\d{2}(\d)[\dXx]$/.exec(idNumber || '');
  if (!found) return null;
  const born = new Date(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
  const now = new Date();
  const had =
    now.getMonth() > born.getMonth() || (now.getMonth() === born.getMonth() && now.getDate() >= born.getDate());
  return { sex: Number(found[4]) % 2 ? '男' : '女', age: now.getFullYear() - born.getFullYear() - (had ? 0 : 1) };
}

function memberTitle(member, index) {
  const about = birth(member.idNumber);
  return [
    `${index + 1}. ${member.name || (index ? '家庭成员' : '申请人')}`,
    codes.RELATION[member.relation] || '',
    about ? `${about.sex}，${about.age}岁` : '',
  ]
    .filter(Boolean)
    .join('　');
}

function sections(record, townships) {
  const memberOptions = () =>
    (record.members || []).map((member, index) => ({ value: index, label: member.name || `第${index + 1}位成员` }));
  const who = { name: 'member', label: '成员', kind: 'CHOICE', number: true, options: memberOptions };
  return [
    {
      title: '家庭成员',
      fields: [
        {
          name: 'members',
          label: '共同生活的家庭成员（第一位是申请人）',
          kind: 'LIST',
          cards: true,
          keepFirst: true,
          add: '添加成员',
          title: memberTitle,
          blank: (index) => ({
            relation: index ? undefined : 'SELF',
            hukouHere: true,
            fullCapacity: true,
          }),
          columns: [
            text('name', '姓名', { required: true }),
            text('idNumber', '身份证号', { required: true }),
            choice('relation', '与申请人关系', codes.RELATION, { required: true }),
            text('phone', '联系电话'),
            choice('marital', '婚姻状况', codes.MARITAL, { required: true }),
            choice('health', '健康状况', codes.HEALTH, { required: true }),
            text('illness', '所患疾病', { when: 'health=MAJOR_ILLNESS|CHRONIC_ILLNESS' }),
            choice('disabilityKind', '残疾类别', codes.DISABILITY, { when: 'health=DISABLED' }),
            {
              name: 'disabilityGrade',
              label: '残疾等级',
              kind: 'CHOICE',
              number: true,
              options: ['一级', '二级', '三级', '四级'].map((label, i) => ({ value: i + 1, label })),
              when: 'health=DISABLED',
            },
            choice('work', '就业状况', codes.WORK, { required: true }),
            text('employer', '工作单位', { when: 'work=EMPLOYED|SELF_EMPLOYED' }),
            flag('studying', '全日制本科及以下在读', { when: 'work=STUDENT' }),
            flag('dependent', '不能独立生活的成年子女', { when: 'relation=CHILD' }),
            flag('longCoLiving', '有赡养抚养扶养义务并长期共同居住', {
              when: 'relation=CHILD|PARENT|GRANDPARENT|GRANDCHILD|SIBLING|OTHER',
            }),
            flag('hukouHere', '户籍在本乡镇'),
            text('hukouPlace', '户籍地（先写省份）', { when: 'hukouHere=false|' }),
            flag('fullCapacity', '完全民事行为能力'),
            text('guardianName', '监护人', { when: 'fullCapacity=false|' }),
            choice('absence', '不计入家庭成员的情形', codes.ABSENCE, { help: '没有的不选' }),
          ],
        },
      ],
    },
    {
      title: '户籍、居住和原因',
      fields: [
        choice('householdArea', '城乡类别', codes.AREA, { required: true }),
        {
          name: 'hukouTownship',
          label: '申请人户籍所在乡镇（街道）',
          kind: 'CHOICE',
          options: townships,
          help: '不在本市的留空，填右边一栏',
        },
        text('hukouElsewhere', '市外户籍地'),
        { name: 'residenceTownship', label: '实际居住乡镇（街道）', kind: 'CHOICE', options: townships, required: true },
        text('residenceAddress', '详细居住地址', { required: true }),
        choice('cause', '主要致困原因', codes.CAUSE, { required: true }),
        text('causeNote', '原因说明', { wide: true }),
      ],
    },
    {
      title: '近12个月收入',
      fields: [
        {
          name: 'incomes',
          label: '逐人逐类填写，全年合计（元）',
          kind: 'LIST',
          add: '添加收入',
          blank: () => ({ member: (record.members || []).length === 1 ? 0 : undefined }),
          columns: [who, choice('kind', '种类', codes.INCOME), money('amount', '全年金额'), money('necessaryCost', '必要成本'), text('note', '说明')],
        },
      ],
    },
    {
      title: '财产',
      fields: [
        {
          name: 'deposits',
          label: '存款和有价证券',
          kind: 'LIST',
          add: '添加存款、证券',
          columns: [who, choice('kind', '种类', codes.DEPOSIT), money('amount', '金额')],
        },
        {
          name: 'vehicles',
          label: '车辆、船舶',
          kind: 'LIST',
          add: '添加车辆',
          columns: [
            who,
            choice('kind', '种类', codes.VEHICLE),
            text('plate', '号牌'),
            { name: 'boughtOn', label: '购买日期', kind: 'DATE' },
            money('price', '购买价格'),
            flag('livelihood', '生活生产必需'),
          ],
        },
        {
          name: 'houses',
          label: '房屋',
          kind: 'LIST',
          add: '添加房屋',
          columns: [
            who,
            text('address', '坐落'),
            { name: 'area', label: '建筑面积（㎡）', kind: 'NUMBER' },
            flag('selfOccupied', '自住'),
            text('nature', '性质'),
          ],
        },
      ],
    },
    {
      title: '刚性支出和赡养、抚养、扶养义务人',
      fields: [
        {
          name: 'rigidSpending',
          label: '近12个月刚性支出（自付部分）',
          kind: 'LIST',
          add: '添加支出',
          columns: [who, choice('kind', '种类', codes.SPENDING), money('ownShare', '自付金额')],
        },
        {
          name: 'supporters',
          label: '不共同生活的法定赡养、抚养、扶养义务人',
          kind: 'LIST',
          add: '添加义务人',
          columns: [
            text('name', '姓名'),
            choice('relation', '与申请人关系', codes.RELATION),
            { name: 'householdSize', label: '家庭人数', kind: 'NUMBER' },
            money('monthlyIncome', '家庭月收入'),
            money('monthlySupport', '每月给付'),
          ],
        },
      ],
    },
  ];
}

const CLOSING = [
  {
    title: '发放账户',
    part: 'bankAccount',
    fields: [text('bank', '开户银行', { required: true }), text('holder', '开户人', { required: true }), text('number', '银行账号', { required: true })],
  },
  {
    title: '代办人',
    part: 'proxy',
    optional: '由他人代办（须有书面委托）',
    fields: [text('name', '姓名'), text('idNumber', '身份证号'), text('phone', '电话'), text('relation', '与申请人关系')],
  },
  {
    title: '近亲属备案',
    part: 'nearRelative',
    optional: '成员与经办人员或村（居）委会成员有近亲属关系',
    fields: [text('staffName', '经办人员姓名'), text('post', '职务'), text('relation', '近亲属关系')],
  },
];

async function townshipOptions() {
  const me = await get('/api/me');
  const counties = me.county ? [me.county] : (await get('/api/areas')).map((county) => county.code);
  const lists = await Promise.all(counties.map((county) => get(`/api/areas/${county}/townships`)));
  return { me, options: lists.flat().map((area) => ({ value: area.code, label: area.name })) };
}

/**
 * Draws the editor.
 *
 * @param record the declaration, changed in place
 * @param changed called with the path of every change
 * @param window true at the window, where account, proxy and promise are asked for
 */
export async function household(record, changed, window) {
  const { me, options } = await townshipOptions();
  if (!record.members || !record.members.length) {
    record.members = [{ relation: 'SELF', hukouHere: true, fullCapacity: true }];
    if (me.township) {
      record.hukouTownship = record.hukouTownship || me.township;
      record.residenceTownship = record.residenceTownship || me.township;
    }
  }
  const figures = el('aside', { class: 'jz-figures' }, el('h4', {}, '随填随算'), el('p', { class: 'jz-help' }, '填入成员和收入后显示。'));
  const main = el('div', { class: 'jz-household' });
  let timer;
  let last = 0;
  const calculate = async () => {
    const mine = ++last;
    try {
      const trial = await post('/api/trials', record);
      if (mine === last) figures.replaceChildren(...summary(trial, record));
    } catch (problem) {
      if (mine === last) figures.replaceChildren(el('h4', {}, '随填随算'), el('p', { class: 'jz-help' }, problem.message));
    }
  };
  const sets = [];
  const noticed = (path) => {
    // names of members appear in the lists of the other sections
    if (/^members(\[\d+\]\.name)?$/.test(path)) relist();
    clearTimeout(timer);
    timer = setTimeout(calculate, 500);
    changed(path);
  };
  const relist = () => {
    main.querySelectorAll('select[data-input$=".member"]').forEach((select) => {
      const names = record.members.map((member, index) => member.name || `第${index + 1}位成员`);
      [...select.options].forEach((option) => {
        if (option.value !== '') option.textContent = names[Number(option.value)] || '（已删除）';
      });
      for (let i = select.options.length - 1; i < names.length; i++) select.append(el('option', { value: String(i) }, names[i]));
    });
  };
  for (const section of sections(record, options)) {
    const set = new FieldSet(section.fields, record, noticed);
    sets.push(set);
    main.append(el('section', { class: 'jz-section' }, el('h3', {}, section.title), set.node));
  }
  if (window) {
    for (const section of CLOSING) {
      main.append(part(section, record, noticed));
    }
    const promise = new FieldSet(
      [{ name: 'promised', label: '申请人已阅读并签署如实申报承诺书', kind: 'FLAG' }],
      record,
      noticed
    );
    main.append(el('section', { class: 'jz-section' }, promise.node));
  }
  calculate();
  return { node: el('div', { class: 'jz-household-page' }, main, figures), show: (problems, only) => showProblems(main, problems, only) };
}

function part(section, record, noticed) {
  const holder = el('div');
  const draw = () => {
    record[section.part] = record[section.part] || {};
    holder.replaceChildren(new FieldSet(section.fields, record[section.part], noticed, section.part + '.').node);
  };
  const node = el('section', { class: 'jz-section' }, el('h3', {}, section.title));
  if (section.optional) {
    const box = el('input', { type: 'checkbox', 'data-optional': section.part });
    box.checked = Boolean(record[section.part]);
    box.addEventListener('change', () => {
      if (box.checked) draw();
      else {
        delete record[section.part];
        holder.replaceChildren();
      }
      noticed(section.part);
    });
    node.append(el('label', { class: 'jz-flag' }, box, el('span', {}, section.optional)));
    if (box.checked) draw();
  } else {
    draw();
  }
  node.append(holder, el('div', { class: 'jz-problem', 'data-problem': section.part }));
  return node;
}

/** The figures of a trial in words. */
export function summary(trial, record) {
  const c = trial.calculation;
  const yuan = (amount) => `${Number(amount).toLocaleString('zh-CN', { minimumFractionDigits: 2 })}元`;
  return [
    el('h4', {}, '随填随算'),
    el('div', { class: 'jz-verdict jz-' + c.category.toLowerCase() }, trial.category),
    el(
      'dl',
      { class: 'jz-facts' },
      [
        ['共同生活人数', `${c.members}人`],
        ['人均月收入', yuan(c.perHeadMonth)],
        ['保障标准', yuan(c.standard) + (c.demo ? '（演示值）' : '')],
        ['财产', c.propertyMet ? '符合规定' : '不符合规定'],
        ['测算月保障金', yuan(c.monthlyAmount)],
      ].map(([label, value]) => el('div', {}, el('dt', {}, label), el('dd', {}, value)))
    ),
    el('p', { class: 'jz-help' }, `依据：${c.basis}。标准文件：${c.standardDocument}。以核对和调查后的计算为准。`),
    c.lines.length
      ? el(
          'details',
          {},
          el('summary', {}, `逐项计算（${c.lines.length}项）`),
          el(
            'ul',
            { class: 'jz-lines' },
            c.lines.map((line) =>
              el(
                'li',
                {},
                `${line.member === undefined ? '全家' : (record.members[line.member] || {}).name || `第${line.member + 1}位`}　${line.label}：`,
                `${yuan(line.declared)} → ${yuan(line.used)}，${line.treatment}`,
                el('span', { class: 'jz-help' }, `（${line.basis}）`)
              )
            )
          )
        )
      : null,
    c.singlePersons.length
      ? el('p', {}, '可单人申请：', c.singlePersons.map((s) => `第${s.member + 1}位（${s.ground}，${s.basis}）`).join('；'))
      : null,
  ].filter(Boolean);
}
