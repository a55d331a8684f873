import { el, post } from './api.js';
import { files } from './files.js';

/** A table of more columns is drawn as cards: it would be cut off on a small screen. */
const MOST_COLUMNS = 7;

/**
 * Draws the fields of a form and keeps their record. One place draws every form, so that all look and behave the same.
 *
 * A field: { name, label, kind, options, columns, help, when, required }. Kinds as in org.jiuzhu.task.Field, and LIST:
 * rows that can be added and removed, drawn as a table, or as cards when `cards` is set. What a condition hides does
 * not count: it leaves the record, and comes back when it is shown again.
 */
export class FieldSet {
  constructor(fields, record, changed, path = '', context = {}) {
    this.context = context;
    this.fields = fields;
    this.record = record;
    this.changed = changed;
    this.path = path;
    this.parts = [];
    this.aside = {};
    this.node = el('div', { class: 'jz-fields' });
    for (const field of fields) this.draw(field);
    this.refresh();
  }

  draw(field) {
    const path = this.path + field.name;
    const part = { field, node: null, sets: [] };
    const problem = el('div', { class: 'jz-problem', id: id(path) + '-problem', 'data-problem': path, role: 'alert' });
    const help = field.help ? el('div', { class: 'jz-help', id: id(path) + '-help' }, field.help) : null;
    const wide = ['ROWS', 'LIST', 'CHECKLIST', 'LONG_TEXT', 'FILES'].includes(field.kind) || field.wide;
    const looks = 'jz-field' + (wide ? ' jz-wide' : '') + (field.required ? ' jz-required' : '');
    let input;
    switch (field.kind) {
      case 'ROWS':
      case 'LIST':
        input = this.rows(field, path, part);
        break;
      case 'CHECKLIST':
        input = this.checklist(field, path);
        break;
      case 'FILES':
        input = files(field, path, id(path), this.context, () => this.changed(path));
        break;
      case 'FLAG':
        input = el('label', { class: 'jz-flag' }, this.input(field, path), el('span', {}, field.label));
        break;
      default:
        input = this.input(field, path);
    }
    if (['ROWS', 'LIST', 'CHECKLIST'].includes(field.kind)) {
      // a group has a name of its own, not the name of its first field
      part.node = el(
        'fieldset',
        { class: looks + ' jz-group', 'data-field': path, 'aria-describedby': problem.id },
        el('legend', { class: 'jz-label' }, field.label),
        input,
        help,
        problem
      );
    } else {
      part.node = el(
        'div',
        { class: looks, 'data-field': path },
        field.kind === 'FLAG' ? null : el(field.kind === 'FIXED' || field.kind === 'ACTION' ? 'span' : 'label', { class: 'jz-label', for: id(path) }, field.label),
        input,
        help,
        problem
      );
      const control = part.node.querySelector('[data-input]');
      if (control) {
        control.setAttribute('aria-describedby', [help && help.id, problem.id].filter(Boolean).join(' '));
        if (field.required) control.setAttribute('aria-required', 'true');
      }
    }
    this.parts.push(part);
    this.node.append(part.node);
  }

  set(name, value) {
    if (value === null || value === undefined || value === '') delete this.record[name];
    else this.record[name] = value;
    this.refresh();
    this.changed(this.path + name);
  }

  input(field, path) {
    const value = this.record[field.name];
    const common = { id: id(path), class: 'jz-input', 'data-input': path };
    switch (field.kind) {
      case 'FIXED':
        return el('span', { class: 'jz-fixed' }, value === null || value === undefined ? '' : value);
      case 'ACTION':
        return this.action(field, value);
      case 'LONG_TEXT': {
        const node = el('textarea', { ...common, rows: '2', maxlength: '2000' });
        node.value = value || '';
        node.addEventListener('input', () => this.set(field.name, node.value));
        return node;
      }
      case 'FLAG': {
        const node = el('input', { ...common, type: 'checkbox' });
        node.checked = value === true;
        node.addEventListener('change', () => this.set(field.name, node.checked));
        return node;
      }
      case 'CHOICE': {
        const node = el('select', common, el('option', { value: '' }, '请选择'), choices(field));
        node.value = value === null || value === undefined ? '' : String(value);
        node.addEventListener('change', () =>
          this.set(field.name, field.number && node.value !== '' ? Number(node.value) : node.value)
        );
        return node;
      }
      case 'NUMBER':
      case 'MONEY':
        return this.figure(field, common, value);
      case 'DATE': {
        const node = el('input', { ...common, type: 'date', min: '1900-01-01', max: '2100-12-31' });
        node.value = value || '';
        node.addEventListener('change', () => this.set(field.name, node.value));
        return node;
      }
      default: {
        const node = el('input', { ...common, type: 'text', maxlength: '200', autocomplete: 'off' });
        node.value = value || '';
        node.addEventListener('input', () => this.set(field.name, node.value.trim()));
        if (!field.suggestions) return node;
        const list = el('datalist', { id: id(path) + '-list' });
        node.setAttribute('list', list.id);
        const fill = () =>
          list.replaceChildren(
            ...(typeof field.suggestions === 'function' ? field.suggestions() : field.suggestions).map((text) =>
              el('option', { value: text })
            )
          );
        fill();
        node.addEventListener('focus', fill);
        return el('span', { class: 'jz-suggest' }, node, list);
      }
    }
  }

  /** A number as clerks type it; what is no number stays as it was typed, is kept, and is said to be none. */
  figure(field, common, value) {
    const money = field.kind === 'MONEY';
    const decimals = money ? 2 : field.decimals || 0;
    const node = el('input', {
      ...common,
      type: 'text',
      inputmode: decimals ? 'decimal' : 'numeric',
      autocomplete: 'off',
      maxlength: '40',
      placeholder: money ? '元' : '',
    });
    const check = () => {
      const read = figureOf(node.value, decimals);
      const bad = read !== null && typeof read !== 'number';
      node.classList.toggle('jz-bad', bad);
      const part = node.closest('.jz-field');
      const problem = part && part.querySelector('.jz-problem');
      if (problem) {
        if (bad) problem.textContent = figureProblem(money, decimals);
        else if (node.dataset.bad) problem.textContent = '';
      }
      if (bad) {
        node.dataset.bad = '1';
        node.setAttribute('aria-invalid', 'true');
      } else if (node.dataset.bad) {
        delete node.dataset.bad;
        node.removeAttribute('aria-invalid');
      }
      return read;
    };
    node.value = value === null || value === undefined ? '' : value;
    node.addEventListener('input', () => this.set(field.name, check()));
    node.addEventListener('change', () => {
      const read = check();
      if (typeof read === 'number') node.value = String(read);
    });
    if (typeof value === 'string') queueMicrotask(check);
    return node;
  }

  /** A button that does something now; what was typed is saved first, then the form is opened anew. */
  action(field, address) {
    if (!address || this.context.readOnly) return el('span', { class: 'jz-fixed' });
    const problem = el('div', { class: 'jz-problem', role: 'alert' });
    const button = el(
      'button',
      {
        type: 'button',
        class: 'btn btn-default',
        onclick: async () => {
          button.disabled = true;
          problem.textContent = '';
          try {
            if (this.context.save) await this.context.save();
            await post(address);
            if (this.context.reload) await this.context.reload();
          } catch (e) {
            problem.textContent = e.message;
          } finally {
            button.disabled = false;
          }
        },
      },
      field.label
    );
    return el('div', {}, button, problem);
  }

  checklist(field, path) {
    const chosen = new Set(this.record[field.name] || []);
    const boxes = [];
    const all = el('input', { type: 'checkbox' });
    const sync = () => {
      all.checked = boxes.every((box) => box.checked);
    };
    const offered = typeof field.options === 'function' ? field.options() : field.options;
    const options = offered.map((option, index) => {
      const box = el('input', { type: 'checkbox', value: option.value, 'data-input': index ? null : path });
      box.checked = chosen.has(option.value);
      boxes.push(box);
      box.addEventListener('change', () => {
        this.set(
          field.name,
          boxes.filter((b) => b.checked).map((b) => b.value)
        );
        sync();
      });
      return el('label', { class: 'jz-flag' }, box, el('span', {}, option.label));
    });
    all.addEventListener('change', () => {
      boxes.forEach((box) => (box.checked = all.checked));
      this.set(field.name, all.checked ? boxes.map((b) => b.value) : []);
    });
    sync();
    return el(
      'div',
      { class: 'jz-checklist' + (field.none ? ' jz-columns' : '') },
      options.length > 1 && !field.none ? el('label', { class: 'jz-flag jz-all' }, all, el('span', {}, '全部')) : null,
      options
    );
  }

  /**
   * Rows. A LIST may say `removing(index)`, asked before a row goes (false keeps it), and `removed(index)`, called
   * after it is gone.
   */
  rows(field, path, part) {
    const grow = field.kind === 'LIST';
    const cards = field.cards || field.columns.length > MOST_COLUMNS;
    const holder = el('div', { class: cards ? 'jz-cards' : 'jz-rows' });
    const rowsOf = () => (this.record[field.name] = this.record[field.name] || []);
    const redraw = () => {
      const list = rowsOf();
      part.sets = [];
      holder.replaceChildren();
      const body = cards ? holder : el('tbody');
      list.forEach((row, index) => {
        const set = new FieldSet(field.columns, row, this.changed, `${path}[${index}].`, this.context);
        part.sets.push(set);
        const drop =
          grow && index >= (field.keep || 0)
            ? el(
                'button',
                {
                  type: 'button',
                  class: 'jz-link',
                  'data-drop': `${path}[${index}]`,
                  'aria-label': `删除第${index + 1}行`,
                  onclick: () => {
                    if (field.removing && !field.removing(index)) return;
                    list.splice(index, 1);
                    if (field.removed) field.removed(index);
                    redraw();
                    this.changed(path);
                    const next = part.node.querySelector(`[data-add="${CSS.escape(path)}"]`);
                    if (next) next.focus();
                  },
                },
                '删除'
              )
            : null;
        if (cards) {
          const title = el('div', { class: 'jz-card-title' }, field.title ? field.title(row, index) : index + 1, drop);
          set.titled = () => (title.firstChild.textContent = field.title ? field.title(row, index) : index + 1);
          body.append(el('div', { class: 'jz-card', role: 'group', 'aria-label': `${field.label}，第${index + 1}项` }, title, set.node));
        } else {
          body.append(
            el(
              'tr',
              {},
              el('th', { class: 'jz-index', scope: 'row' }, index + 1),
              set.parts.map((p) => el('td', {}, p.node)),
              grow ? el('td', {}, drop) : null
            )
          );
        }
      });
      if (!cards && list.length) {
        holder.append(
          el(
            'table',
            { class: 'jz-table' },
            el(
              'thead',
              {},
              el(
                'tr',
                {},
                el('th', { scope: 'col' }, '序'),
                field.columns.map((c) => el('th', { class: c.required ? 'jz-required-head' : null, scope: 'col' }, c.label)),
                grow ? el('th', { scope: 'col' }, '操作') : null
              )
            ),
            body
          )
        );
      }
      if (!grow && !list.length) holder.append(el('div', { class: 'jz-help' }, '没有需要填写的内容。'));
    };
    redraw();
    part.redraw = redraw;
    const add = grow
      ? el(
          'button',
          {
            type: 'button',
            class: 'btn btn-default jz-add',
            'data-add': path,
            onclick: () => {
              const list = rowsOf();
              list.push(field.blank ? field.blank(list.length) : {});
              redraw();
              this.changed(path);
              const first = part.sets[list.length - 1].node.querySelector('.jz-input');
              if (first) first.focus();
            },
          },
          '＋ ' + (field.add || '添加一行')
        )
      : null;
    return el('div', {}, holder, add);
  }

  /** Draws the rows again after their record was changed from outside. */
  redraw() {
    this.parts.forEach((part) => {
      if (part.redraw) part.redraw();
    });
    this.refresh();
  }

  /** Shows what is asked only under a condition, and keeps titles true. */
  refresh() {
    // a condition may hang on a field that is hidden itself
    for (let again = true, round = 0; again && round < 5; round++) {
      again = false;
      for (const part of this.parts) {
        const { when, name } = part.field;
        if (!when) continue;
        const hidden = !this.holds(when);
        if (part.node.hidden !== hidden) again = true;
        part.node.hidden = hidden;
        if (hidden && name in this.record) {
          this.aside[name] = this.record[name];
          delete this.record[name];
          again = true;
        } else if (!hidden && !(name in this.record) && name in this.aside) {
          this.record[name] = this.aside[name];
          delete this.aside[name];
          again = true;
        }
      }
    }
    for (const part of this.parts) {
      part.sets.forEach((set) => {
        set.refresh();
        if (set.titled) set.titled();
      });
    }
    if (this.titled) this.titled();
  }

  holds(when) {
    if (typeof when === 'function') return when(this.record);
    const [name, wanted] = when.split('=');
    const value = this.record[name];
    return wanted.split('|').includes(value === undefined || value === null ? '' : String(value));
  }
}

/** The number in a typed text: full-width digits and separators are taken; null for nothing, the text when it is none. */
export function figureOf(typed, decimals) {
  const text = typed.trim();
  if (!text) return null;
  const plain = text
    .normalize('NFKC')
    .replace(/[,，、\s]/g, '')
    .replace(/元$/, '');
  const fits = decimals ? new RegExp(`^-?\\d{1,12}(\\.\\d{1,${decimals}})?$`) : /^-?\d{1,9}$/;
  return fits.test(plain) ? Number(plain) : text;
}

function figureProblem(money, decimals) {
  if (money) return '请填数字，单位元，最多两位小数；8万请写80000';
  return decimals ? `请填数字，最多${decimals}位小数` : '请填整数';
}

/** The options of a choice, under the heading of their group where they have one. */
function choices(field) {
  const groups = new Map();
  for (const option of typeof field.options === 'function' ? field.options() : field.options) {
    const group = option.group || '';
    if (!groups.has(group)) groups.set(group, []);
    groups.get(group).push(el('option', { value: String(option.value) }, option.label));
  }
  return [...groups].flatMap(([group, options]) => (group ? [el('optgroup', { label: group }, options)] : options));
}

function id(path) {
  return 'jz-' + path.replace(/[^A-Za-z0-9]/g, '-');
}

/** Puts each problem at its field and returns the messages of those that have none on the page. */
export function showProblems(root, problems, only) {
  root.querySelectorAll('.jz-problem[data-problem]').forEach((node) => {
    const bad = node.parentElement.querySelector(':scope > .jz-bad');
    if (!bad) node.textContent = '';
  });
  root.querySelectorAll('.jz-invalid').forEach((node) => node.classList.remove('jz-invalid'));
  root.querySelectorAll('[aria-invalid]').forEach((node) => {
    if (!node.dataset.bad) node.removeAttribute('aria-invalid');
  });
  const loose = [];
  for (const problem of problems) {
    if (only && !only(problem.field)) continue;
    const target = root.querySelector(`[data-problem="${CSS.escape(problem.field)}"]`);
    if (!target) {
      loose.push(problem.message);
      continue;
    }
    if (!target.textContent) target.textContent = problem.message;
    const field = target.closest('.jz-field');
    if (field) {
      field.classList.add('jz-invalid');
      const control = field.querySelector(`[data-input="${CSS.escape(problem.field)}"]`);
      if (control) control.setAttribute('aria-invalid', 'true');
    }
    if (target.closest('[hidden]')) loose.push(problem.message);
  }
  return loose;
}

/** Leads to the first field that is wrong. */
export function toFirstProblem(root, otherwise) {
  const first = root.querySelector('.jz-invalid');
  const control = first && first.querySelector('[aria-invalid], .jz-input, input, button');
  (first || otherwise).scrollIntoView({ block: 'center' });
  if (control) control.focus({ preventScroll: true });
}

/**
 * What is said about the problems of a form: only of what was typed until the clerk has tried to send it, then all of
 * them, and how many.
 */
export class Problems {
  constructor(show) {
    this.show = show;
    this.typed = new Set();
    this.tried = false;
    this.node = el('div', { class: 'jz-alert', role: 'alert', hidden: true });
  }

  touch(path) {
    this.typed.add(path);
  }

  /** @returns whether there are none */
  take(problems, trying) {
    this.tried = this.tried || Boolean(trying);
    const loose = this.show(problems, this.tried ? null : (field) => this.typed.has(field));
    if (this.tried && problems.length) this.say([`还有 ${problems.length} 处需要改正，已在栏目旁标出。`, ...loose]);
    else this.say([]);
    return !problems.length;
  }

  say(messages) {
    this.node.hidden = !messages.length;
    const text = messages.join('\n');
    if (this.node.dataset.text === text) return;
    this.node.dataset.text = text;
    this.node.replaceChildren(...messages.map((message) => el('div', {}, message)));
  }
}
