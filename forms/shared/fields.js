import { el, post } from './api.js';
import { files } from './files.js';

/**
 * Draws the fields of a form and keeps their record. One place draws every form, so that all look and behave the same.
 *
 * A field: { name, label, kind, options, columns, help, when }. Kinds as in org.jiuzhu.task.Field, and LIST: rows that
 * can be added and removed, drawn as a table, or as cards when `cards` is set.
 */
export class FieldSet {
  constructor(fields, record, changed, path = '', context = {}) {
    this.context = context;
    this.fields = fields;
    this.record = record;
    this.changed = changed;
    this.path = path;
    this.parts = [];
    this.node = el('div', { class: 'jz-fields' });
    for (const field of fields) this.draw(field);
    this.refresh();
  }

  draw(field) {
    const path = this.path + field.name;
    const part = { field, node: null, sets: [] };
    const problem = el('div', { class: 'jz-problem', 'data-problem': path, role: 'alert' });
    const label = el('label', { class: 'jz-label', for: id(path) }, field.label);
    let input;
    switch (field.kind) {
      case 'ROWS':
      case 'LIST':
        input = this.rows(field, path, part);
        break;
      case 'CHECKLIST':
        input = this.checklist(field);
        break;
      case 'FILES':
        input = files(field, path, id(path), this.context, () => this.changed(path));
        break;
      case 'FLAG':
        input = el(
          'label',
          { class: 'jz-flag' },
          this.input(field, path),
          el('span', {}, field.label)
        );
        break;
      default:
        input = this.input(field, path);
    }
    const wide = ['ROWS', 'LIST', 'CHECKLIST', 'LONG_TEXT', 'FILES'].includes(field.kind) || field.wide;
    part.node = el(
      'div',
      { class: 'jz-field' + (wide ? ' jz-wide' : '') + (field.required ? ' jz-required' : ''), 'data-field': path },
      field.kind === 'FLAG' ? null : label,
      input,
      field.help ? el('div', { class: 'jz-help' }, field.help) : null,
      problem
    );
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
      case 'MONEY': {
        const node = el('input', {
          ...common,
          type: 'text',
          inputmode: 'decimal',
          autocomplete: 'off',
          placeholder: field.kind === 'MONEY' ? '元' : '',
        });
        node.value = value === null || value === undefined ? '' : value;
        node.addEventListener('input', () => {
          const text = node.value.replace(/[,，\s]/g, '');
          const number = Number(text);
          const fits = text !== '' && Number.isFinite(number) && (field.kind !== 'MONEY' || /^-?\d+(\.\d{1,2})?$/.test(text));
          node.classList.toggle('jz-bad', text !== '' && !fits);
          this.set(field.name, fits ? number : null);
        });
        return node;
      }
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

  checklist(field) {
    const chosen = new Set(this.record[field.name] || []);
    const boxes = [];
    const all = el('input', { type: 'checkbox' });
    const sync = () => {
      all.checked = boxes.every((box) => box.checked);
    };
    const offered = typeof field.options === 'function' ? field.options() : field.options;
    const options = offered.map((option) => {
      const box = el('input', { type: 'checkbox', value: option.value });
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

  rows(field, path, part) {
    const list = (this.record[field.name] = this.record[field.name] || []);
    const grow = field.kind === 'LIST';
    const holder = el('div', { class: field.cards ? 'jz-cards' : 'jz-rows' });
    const redraw = () => {
      part.sets = [];
      holder.replaceChildren();
      const body = field.cards ? holder : el('tbody');
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
                  title: '删除这一行',
                  onclick: () => {
                    list.splice(index, 1);
                    if (field.removed) field.removed(index);
                    redraw();
                    this.changed(path);
                  },
                },
                '删除'
              )
            : null;
        if (field.cards) {
          const title = el('div', { class: 'jz-card-title' }, field.title ? field.title(row, index) : index + 1, drop);
          set.titled = () => (title.firstChild.textContent = field.title ? field.title(row, index) : index + 1);
          body.append(el('div', { class: 'jz-card' }, title, set.node));
        } else {
          body.append(
            el(
              'tr',
              {},
              el('td', { class: 'jz-index' }, index + 1),
              set.parts.map((p) => el('td', {}, p.node)),
              grow ? el('td', {}, drop) : null
            )
          );
        }
      });
      if (!field.cards && list.length) {
        holder.append(
          el(
            'table',
            { class: 'jz-table' },
            el(
              'thead',
              {},
              el('tr', {}, el('th', {}, '序'), field.columns.map((c) => el('th', { class: c.required ? 'jz-required-head' : null, scope: 'col' }, c.label)), grow ? el('th') : null)
            ),
            body
          )
        );
      }
      if (!grow && !list.length) holder.append(el('div', { class: 'jz-help' }, '没有需要填写的内容。'));
    };
    redraw();
    const add = grow
      ? el(
          'button',
          {
            type: 'button',
            class: 'btn btn-default jz-add',
            'data-add': path,
            onclick: () => {
              list.push(field.blank ? field.blank(list.length) : {});
              redraw();
              this.changed(path);
            },
          },
          '＋ ' + (field.add || '添加一行')
        )
      : null;
    return el('div', {}, holder, add);
  }

  /** Shows what is asked only under a condition, and keeps titles true. */
  refresh() {
    for (const part of this.parts) {
      if (typeof part.field.when === 'function') {
        part.node.hidden = !part.field.when(this.record);
      } else if (part.field.when) {
        const [name, wanted] = part.field.when.split('=');
        const value = this.record[name];
        part.node.hidden = !wanted.split('|').includes(value === undefined || value === null ? '' : String(value));
      }
      part.sets.forEach((set) => {
        set.refresh();
        if (set.titled) set.titled();
      });
    }
    if (this.titled) this.titled();
  }
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

/** Puts each problem at its field; what belongs to no field goes to the top. Returns how many there are. */
export function showProblems(root, problems, only) {
  root.querySelectorAll('.jz-problem').forEach((node) => {
    node.textContent = '';
  });
  root.querySelectorAll('.jz-invalid').forEach((node) => node.classList.remove('jz-invalid'));
  const loose = [];
  for (const problem of problems) {
    if (only && !only(problem.field)) continue;
    const target = root.querySelector(`[data-problem="${CSS.escape(problem.field)}"]`);
    if (target) {
      target.textContent = problem.message;
      target.closest('.jz-field')?.classList.add('jz-invalid');
      if (target.closest('[hidden]')) loose.push(problem.message);
    } else {
      loose.push(problem.message);
    }
  }
  return loose;
}
