import { el, get, post, remove } from './api.js';

/*
 * Photos and scans in a form: several at once, from the camera on a phone, made small before they are sent. Each file
 * goes up on its own, so that one that fails is sent again alone.
 */
const MAX_BYTES = 10 * 1024 * 1024;
const LONG_EDGE = 2000;
const KEEP_BELOW = 1024 * 1024;

/** A photo for the file: at most 2000 pixels long, JPEG; the place where it was taken does not go along. */
async function small(file) {
  if (!file.type.startsWith('image/')) return file;
  let picture;
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (e) {
    return file;
  }
  const scale = Math.min(1, LONG_EDGE / Math.max(picture.width, picture.height));
  if (scale === 1 && file.type === 'image/png' && file.size <= KEEP_BELOW) return file;
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
  if (!blob) return file;
  return new File([blob], file.name.replace(/\.[^.]*$/, '') + '.jpg', { type: 'image/jpeg' });
}

/**
 * @param context { caseNumber, taskId, readOnly }
 * @param changed called when a file has come or gone
 */
export function files(field, path, inputId, context, changed) {
  const base = `/api/cases/${encodeURIComponent(context.caseNumber)}/attachments`;
  const list = el('ul', { class: 'jz-files' });
  const say = el('div', { class: 'jz-help', role: 'status' });

  const picture = (type, source) =>
    type.startsWith('image/')
      ? el('img', { src: source, alt: '', loading: 'lazy', class: 'jz-thumb' })
      : el('span', { class: 'jz-thumb jz-thumb-pdf' }, 'PDF');

  const done = (item, stored, source) => {
    const problem = el('span', { class: 'jz-problem', role: 'alert' });
    const address = `/api/attachments/${encodeURIComponent(stored.id)}`;
    item.className = 'jz-file-done';
    item.replaceChildren(
      el('a', { href: address, target: '_blank', rel: 'noopener' }, picture(stored.contentType, source || address), el('span', {}, stored.fileName)),
      context.readOnly
        ? null
        : el(
            'button',
            {
              type: 'button',
              class: 'jz-link',
              'aria-label': `删除${stored.fileName}`,
              onclick: async () => {
                if (!window.confirm(`删除“${stored.fileName}”？`)) return;
                try {
                  await remove(address);
                  item.remove();
                  changed();
                } catch (e) {
                  problem.textContent = e.message;
                }
              },
            },
            '删除'
          ),
      problem
    );
  };

  const send = async (item, file) => {
    item.className = 'jz-file-going';
    item.replaceChildren(el('span', { role: 'status' }, `正在上传“${file.name}”……`));
    try {
      const light = await small(file);
      if (!light.size) throw new Error('文件是空的，请重新选择。');
      if (light.size > MAX_BYTES) throw new Error('文件超过10MB，请压缩后再上传。');
      const form = new FormData();
      form.append('file', light);
      form.append('purpose', field.name);
      form.append('task', context.taskId);
      const stored = await post(base, form);
      done(item, stored, light.type.startsWith('image/') ? URL.createObjectURL(light) : null);
      changed();
    } catch (e) {
      const why = e.errors && e.errors.length ? e.errors.map((one) => one.message).join('；') : e.message;
      item.className = 'jz-file-failed';
      item.replaceChildren(
        el('span', { class: 'jz-problem', role: 'alert' }, `“${file.name}”没有传上去：${why}`),
        el('button', { type: 'button', class: 'jz-link', onclick: () => send(item, file) }, '重试'),
        el('button', { type: 'button', class: 'jz-link', onclick: () => item.remove() }, '不传了')
      );
    }
  };

  const take = async (chosen) => {
    const going = [...chosen].map((file) => {
      const item = el('li', { class: 'jz-file-going' }, `等待上传“${file.name}”`);
      list.append(item);
      return [item, file];
    });
    // one after the other: the line of a village office is thin
    for (const [item, file] of going) await send(item, file);
  };

  const picker = (more) => {
    const node = el('input', { type: 'file', accept: 'image/*,application/pdf', ...more });
    node.addEventListener('change', () => {
      const chosen = [...node.files];
      node.value = '';
      take(chosen);
    });
    return node;
  };

  const load = async () => {
    try {
      const stored = await get(base);
      stored
        .filter((one) => one.purpose === field.name && one.taskId === context.taskId)
        .forEach((one) => {
          const item = el('li', {});
          list.append(item);
          done(item, one);
        });
    } catch (e) {
      say.textContent = `已传的文件没有读出来：${e.message}`;
    }
  };
  load();

  const touch = window.matchMedia && window.matchMedia('(pointer: coarse)').matches;
  return el(
    'div',
    { class: 'jz-upload' },
    list,
    context.readOnly
      ? null
      : el(
          'div',
          {},
          picker({ id: inputId, class: 'jz-pick', multiple: true, 'data-input': path }),
          touch ? el('label', { class: 'btn btn-default' }, '拍照', picker({ capture: 'environment', accept: 'image/*', class: 'jz-camera' })) : null,
          el('div', { class: 'jz-help' }, 'JPG、PNG图片或PDF，可一次选多个，每个不超过10MB；大照片自动缩小。')
        ),
    say
  );
}
