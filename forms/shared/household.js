import { result } from './trial-result.js';
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

/** A guardian signs for the young; nobody has to tick what the ID number tells. */
export const minor = (member) => (birth(member.idNumber) || { age: 99 }).age < 18;
const adult = (member) => Boolean(birth(member.idNumber)) && !minor(member);
const KIN = ['配偶', '父母', '子女', '兄弟姐妹', '祖父母', '外祖父母', '孙子女', '外孙子女'];

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

/** What hangs on a member, in words. */
function hanging(record, index) {
  const names = { incomes: '收入', deposits: '存款、证券', vehicles: '车辆、船舶', houses: '房屋', rigidSpending: '刚性支出', otherProperty: '其他财产' };
  return Object.entries(record)
    .filter(([, list]) => Array.isArray(list))
    .map(([name, list]) => [names[name] || '其他申报', list.filter((row) => row && row.member === index).length])
    .filter(([, count]) => count)
    .map(([name, count]) => `${name}${count}项`);
}

function sections(record, townships, removed, kept) {
  const memberOptions = () =>
    (record.members || []).map((member, index) => ({ value: index, label: member.name || `第${index + 1}位成员` }));
  const who = { name: 'member', label: '成员', kind: 'CHOICE', number: true, options: memberOptions };
  return [
    {
      title: '申请事项',
      window: true,
      fields: [
        { name: 'needs', label: '需要哪方面的帮助', kind: 'CHECKLIST', options: codes.options(codes.NEED), none: true },
        {
          name: 'aids',
          label: '办理的救助（由窗口确认）',
          kind: 'CHECKLIST',
          options: codes.options(codes.AID),
          none: true,
          help: '医疗、教育、住房、就业、受灾、残疾人、法律援助由有关部门办理，登记后自动转办，请先告诉求助人。',
        },
      ],
    },
    {
      title: '家庭成员',
      fields: [
        {
          name: 'members',
          label: '共同生活的家庭成员（第一位是申请人）',
          kind: 'LIST',
          cards: true,
          keep: kept,
          removed,
          add: '添加成员',
          removing: (index) => {
            const member = record.members[index];
            const lost = hanging(record, index);
            return window.confirm(
              `删除${member.name || `第${index + 1}位成员`}？` + (lost.length ? `其名下的${lost.join('、')}一并删除。` : '')
            );
          },
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
            flag('disabilityCard', '持残疾人证'),
            choice('disabilityKind', '残疾类别', codes.DISABILITY, { when: 'disabilityCard=true' }),
            {
              name: 'disabilityGrade',
              label: '残疾等级',
              kind: 'CHOICE',
              number: true,
              options: ['一级', '二级', '三级', '四级'].map((label, i) => ({ value: i + 1, label })),
              when: 'disabilityCard=true',
            },
            text('disabilityNumber', '残疾人证号', { when: 'disabilityCard=true' }),
            choice('work', '就业状况', codes.WORK, { required: true }),
            text('employer', '工作单位', { when: 'work=EMPLOYED|SELF_EMPLOYED' }),
            flag('studying', '全日制本科及以下在读', { when: 'work=STUDENT' }),
            flag('dependent', '不能独立生活的成年子女', { when: 'relation=CHILD' }),
            flag('longCoLiving', '有赡养抚养扶养义务并长期共同居住', {
              when: 'relation=CHILD|PARENT|GRANDPARENT|GRANDCHILD|SIBLING|OTHER',
            }),
            flag('hukouHere', '户籍在本乡镇'),
            text('hukouPlace', '户籍地（先写省份）', { when: 'hukouHere=false|' }),
            flag('fullCapacity', '完全民事行为能力', { when: (member) => !minor(member) }),
            flag('ownLiving', '以自己的劳动收入为主要生活来源', {
              when: (member) => minor(member) && birth(member.idNumber).age >= 16,
            }),
            text('guardianName', '监护人', {
              when: (member) => minor(member) || !member.fullCapacity,
              help: '未成年人的父母在申请家庭内的不用填',
            }),
            choice('absence', '不计入家庭人口的情形', codes.ABSENCE, {
              help: '没有的不选；选了的人仍留在表中，不计入人口',
              when: (member) => member.relation !== 'SELF',
            }),
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
          help: '不在本市的留空，填右边一栏；在下拉框中可直接键入名称',
        },
        text('hukouElsewhere', '市外户籍地（先写省份）', { when: (declaration) => !declaration.hukouTownship }),
        text('hukouAddress', '户籍地址'),
        { name: 'residenceTownship', label: '实际居住乡镇（街道）', kind: 'CHOICE', options: townships, required: true },
        text('residenceAddress', '详细居住地址', { required: true }),
        flag('residencePermit', '持本地居住证', { when: (declaration) => declaration.hukouTownship !== declaration.residenceTownship }),
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
            text('engineNumber', '发动机号'),
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
            text('nature', '性质', { suggestions: ['自有', '公租房', '租赁', '借住', '集体'] }),
            text('source', '来源', { suggestions: ['自建', '购买', '继承', '安置', '分配', '赠与'] }),
            { name: 'acquiredOn', label: '取得日期', kind: 'DATE' },
          ],
        },
        {
          name: 'otherProperty',
          label: '其他财产（林木、土地、股权等）',
          kind: 'LIST',
          add: '添加其他财产',
          folded: true,
          columns: [who, choice('kind', '种类', codes.PROPERTY), money('value', '估值'), text('note', '说明')],
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

function closing(record, officials) {
  return [
    {
      title: '发放账户',
      part: 'bankAccount',
      fields: [text('bank', '开户银行', { required: true }), text('holder', '开户人', { required: true }), text('number', '银行账号', { required: true })],
    },
    {
      title: '代办人',
      part: 'proxy',
      optional: '由他人代办（须有书面委托）',
      fields: [
        text('name', '姓名'),
        text('idNumber', '身份证号'),
        text('phone', '电话'),
        text('relation', '与申请人关系'),
        text('scope', '委托事项', { suggestions: ['代为提出申请、提交材料', '代为提出申请、提交材料、签收文书'] }),
        text('reason', '委托原因', { suggestions: ['年老体弱', '重病卧床', '残疾行动不便', '在外务工'] }),
      ],
    },
    {
      title: '近亲属备案',
      part: 'nearRelative',
      optional: '成员与经办人员或村（居）委会成员有近亲属关系',
      fields: [
        {
          name: 'member',
          label: '家庭成员',
          kind: 'CHOICE',
          number: true,
          options: () => record.members.map((member, index) => ({ value: index, label: member.name || `第${index + 1}位成员` })),
        },
        text('relation', '该成员是其', { suggestions: KIN }),
        text('staffName', '经办人员或村（居）委会成员姓名', { suggestions: officials }),
        text('post', '职务', { suggestions: ['受理经办人员', '调查人员', '审核确认人员', '村（居）委会主任', '村（居）委会委员'] }),
      ],
    },
  ];
}

async function places() {
  const [me, counties] = await Promise.all([get('/api/me'), get('/api/areas')]);
  const lists = await Promise.all(counties.map((county) => get(`/api/areas/${county.code}/townships`)));
  // the own county first: nearly everybody lives there
  const own = (index) => (counties[index].code === me.county ? 0 : 1);
  const order = counties.map((_, index) => index).sort((a, b) => own(a) - own(b));
  return {
    me,
    options: order.flatMap((index) =>
      lists[index].map((area) => ({ value: area.code, label: area.name, group: counties[index].name }))
    ),
  };
}

/** Those who handle cases here, for the register of near relatives; without them the name is typed. */
async function handlers() {
  try {
    return (await get('/api/staff/handlers')).map((person) => person.name);
  } catch {
    return [];
  }
}

/**
 * Draws the editor.
 *
 * @param record the declaration, changed in place
 * @param changed called with the path of every change
 * @param window true at the window, where account, proxy and promise are asked for
 * @param kept how many members, from the first, cannot be deleted
 * @param preset schemes that are ticked to begin with; none at the one window, which asks for needs first
 */
export async function household(record, changed, window, kept = 1, preset = ['SUBSISTENCE']) {
  const [{ me, options }, officials] = await Promise.all([places(), window ? handlers() : []]);
  if (!record.members || !record.members.length) {
    record.members = [{ relation: 'SELF', hukouHere: true, fullCapacity: true }];
    if (window) record.aids = record.aids && record.aids.length ? record.aids : [...preset];
    if (me.township) {
      record.hukouTownship = record.hukouTownship || me.township;
      record.residenceTownship = record.residenceTownship || me.township;
    }
  }
  const figures = el('aside', { class: 'jz-figures' });
  const say = (words) => figures.replaceChildren(el('h4', {}, '随填随算'), el('p', { class: 'jz-help' }, words));
  const unasked = '填入成员和收入后显示。';
  say(unasked);
  const main = el('div', { class: 'jz-household' });
  const promises = el('div');
  let standings = [];
  let proposals = [];
  let timer;
  let last = 0;
  const calculate = async () => {
    const mine = ++last;
    // nobody is poor for being an empty sheet
    if (window && !record.members.some((member) => member.idNumber || member.name)) return say(unasked);
    try {
      const trial = await post('/api/trials', record);
      if (mine === last) figures.replaceChildren(...(window ? summary(trial, record) : result(trial, record, main)));
    } catch (problem) {
      const why = problem.status === 400 ? '有内容填写有误，改正后再算。' : problem.message;
      if (mine === last) say(why);
    }
  };
  const fill = (holder, name, path, value) => {
    holder[name] = value;
    const input = main.querySelector(`[data-input="${CSS.escape(path)}"]`);
    if (input) input.value = value;
  };
  /* What follows from something just typed is filled in, and can be changed. */
  const begin = (path) => {
    const card = /^members\[(\d+)\]\.idNumber$/.exec(path);
    if (card) {
      const member = record.members[Number(card[1])];
      const about = birth(member.idNumber);
      if (about && about.age < 16 && !member.marital) fill(member, 'marital', `members[${card[1]}].marital`, 'UNMARRIED');
      if (about && about.age < 6 && !member.work) fill(member, 'work', `members[${card[1]}].work`, 'PRESCHOOL');
    }
    if (path === 'members[0].name' && window && record.bankAccount) {
      const before = record.bankAccount.holder || '';
      const now = record.members[0].name || '';
      if (!before || before.startsWith(now) || now.startsWith(before)) fill(record.bankAccount, 'holder', 'bankAccount.holder', now);
    }
    if (path === 'residenceTownship') area();
  };
  const area = () => {
    const town = (options.find((option) => option.value === record.residenceTownship) || {}).label || '';
    const kind = town.endsWith('街道') ? 'URBAN' : town.endsWith('乡') ? 'RURAL' : null;
    if (kind && !record.householdArea) fill(record, 'householdArea', 'householdArea', kind);
  };
  const noticed = (path) => {
    begin(path);
    // names of members appear in the lists of the other sections
    if (/^members(\[\d+\]\.name)?$/.test(path)) relist();
    if (/^members/.test(path) && !/promised$/.test(path)) promise();
    if (path === 'aids') propose();
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
  /* Rows point at members by position: those of a deleted member go with it, later ones move up. */
  const removed = (index) => {
    for (const name of ['incomes', 'deposits', 'vehicles', 'houses', 'otherProperty', 'rigidSpending']) {
      if (!record[name]) continue;
      record[name] = record[name].filter((row) => row.member !== index);
      record[name].forEach((row) => {
        if (row.member > index) row.member -= 1;
      });
    }
    const kin = record.nearRelative;
    if (kin && kin.member === index) delete kin.member;
    else if (kin && kin.member > index) kin.member -= 1;
    setTimeout(draw);
  };
  /* Everybody of age promises; the list follows the family. */
  const promise = () => {
    if (!window) return;
    const fields = (label) => [{ name: 'promised', label, kind: 'FLAG' }];
    promises.replaceChildren(
      new FieldSet(fields('申请人已阅读并签署如实申报承诺书'), record, noticed).node,
      ...record.members
        .map((member, index) =>
          index && adult(member) && member.fullCapacity !== false && !member.absence
            ? new FieldSet(fields(`${member.name || `第${index + 1}位成员`}已签署如实申报承诺书`), member, noticed, `members[${index}].`).node
            : null
        )
        .filter(Boolean)
    );
  };
  const stand = () => {
    main.querySelectorAll('.jz-card').forEach((card, index) => {
      card.querySelectorAll('.jz-standing').forEach((node) => node.remove());
      const found = standings.find((standing) => standing.position === index);
      if (!found) return;
      card.classList.toggle('jz-not-counted', !found.counted);
      card.append(el('div', { class: 'jz-help jz-standing' }, `${found.counted ? '计入家庭人口' : '不计入家庭人口'}：${found.basis}`));
    });
  };
  /* Schemes that may fit, each with its reason: taken up with a click, or left with a word why. */
  const propose = () => {
    const field = main.querySelector('[data-field="aids"]');
    if (!field) return;
    const asked = document.activeElement && document.activeElement.getAttribute('data-input');
    main.querySelectorAll('.jz-schemes').forEach((node) => node.remove());
    const box = (aid) => field.querySelector(`input[value="${aid}"]`);
    const ticked = (aid) => (record.aids || []).includes(aid);
    const covered = (aid) => ticked('SUBSISTENCE') && (aid === 'EDGE' || aid === 'RIGID');
    const added = (record.needs || []).length
      ? (record.aids || []).filter((aid) => !covered(aid) && !proposals.some((one) => one.aid === aid))
      : [];
    const why = (aid, label) => {
      const path = `departures.${aid}`;
      const list = () => (record.departures = record.departures || []);
      const known = list().find((one) => one.aid === aid);
      const input = el('input', { type: 'text', class: 'jz-input', maxlength: '200', 'data-input': path, 'aria-label': label, placeholder: label });
      input.value = (known && known.reason) || '';
      input.addEventListener('input', () => {
        record.departures = list().filter((one) => one.aid !== aid);
        if (input.value.trim()) record.departures.push({ aid, reason: input.value.trim() });
        changed(path);
      });
      return el('div', { class: 'jz-field', 'data-field': path }, input, el('div', { class: 'jz-problem', 'data-problem': path, role: 'alert' }));
    };
    if (!proposals.length && !added.length) return;
    const open = proposals.filter((one) => !ticked(one.aid) && !covered(one.aid));
    field.after(
      el(
        'div',
        { class: 'jz-schemes jz-wide', role: 'group', 'aria-label': '建议办理的救助' },
        el(
          'div',
          { class: 'jz-schemes-title' },
          el('strong', {}, '按求助事项和申报情况，建议办理：'),
          open.length > 1
            ? el('button', { type: 'button', class: 'btn btn-default', 'data-adopt': 'all', onclick: () => open.forEach((one) => box(one.aid).click()) }, '全部采纳')
            : null
        ),
        proposals.map((one) =>
          el(
            'div',
            { class: 'jz-scheme', title: one.basis },
            el('div', { class: 'jz-scheme-text' }, el('strong', {}, one.title), `：${one.reasons.join('；')}`),
            ticked(one.aid)
              ? el('span', { class: 'jz-help' }, '办理')
              : covered(one.aid)
                ? el('span', { class: 'jz-help' }, '随低保申请一并审核')
                : [
                    el('button', { type: 'button', class: 'btn btn-default', 'data-adopt': one.aid, 'aria-label': `采纳${one.title}`, onclick: () => box(one.aid).click() }, '采纳'),
                    why(one.aid, '不办的理由'),
                  ]
          )
        ),
        added.map((aid) =>
          el('div', { class: 'jz-scheme' }, el('div', { class: 'jz-scheme-text' }, el('strong', {}, codes.AID[aid]), '：窗口增加'), why(aid, '增加的理由'))
        )
      )
    );
    if (asked && asked.startsWith('departures.')) {
      const again = main.querySelector(`[data-input="${CSS.escape(asked)}"]`);
      if (again) again.focus();
    }
  };
  const draw = () => {
    main.replaceChildren();
    for (const section of sections(record, options, removed, kept)) {
      if (section.window && !window) continue;
      const node = el('section', { class: 'jz-section' }, el('h3', {}, section.title));
      const plain = section.fields.filter((field) => !field.folded);
      node.append(new FieldSet(plain, record, noticed).node);
      for (const field of section.fields.filter((one) => one.folded)) {
        const filled = (record[field.name] || []).length > 0;
        node.append(el('details', { open: filled || undefined }, el('summary', {}, field.label), new FieldSet([field], record, noticed).node));
      }
      main.append(node);
    }
    if (window) {
      for (const section of closing(record, officials)) main.append(part(section, record, noticed));
      promise();
      main.append(el('section', { class: 'jz-section' }, el('h3', {}, '如实申报承诺'), promises));
    }
    area();
    stand();
    propose();
  };
  draw();
  calculate();
  return {
    node: el('div', { class: 'jz-household-page' }, main, figures),
    show: (problems, only) => showProblems(main, problems, only),
    standings: (found) => {
      standings = found || [];
      stand();
    },
    schemes: (found) => {
      const before = JSON.stringify(proposals);
      proposals = found || [];
      // what is being typed stays under the hand
      if (JSON.stringify(proposals) !== before) propose();
    },
    warn: (warnings) => warnMembers(main, warnings),
  };
}

/** A warning stands beside the ID number of the member it is about as well. */
function warnMembers(main, warnings) {
  main.querySelectorAll('.jz-field-warning').forEach((node) => node.remove());
  for (const warning of warnings) {
    const named = /^第(\d+)位成员/.exec(warning.message);
    const field = warning.field || (named ? `members[${Number(named[1]) - 1}].idNumber` : null);
    const problem = field && main.querySelector(`[data-problem="${CSS.escape(field)}"]`);
    if (problem) problem.after(el('div', { class: 'jz-field-warning' }, warning.message));
  }
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
    el('div', { class: trial.preliminary ? 'jz-verdict' : 'jz-verdict jz-' + c.category.toLowerCase() }, trial.category),
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
