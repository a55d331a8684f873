/** Calls of the own interface: JSON in and out, refusals as Chinese sentences. */

export class Problem extends Error {
  constructor(status, title, detail, errors) {
    super(detail || title);
    this.status = status;
    this.errors = errors || [];
  }
}

function token() {
  const found = document.cookie.match(/(?:^|; )JZ-XSRF-TOKEN=([^;]*)/);
  return found ? decodeURIComponent(found[1]) : '';
}

export async function call(method, url, body) {
  const headers = { Accept: 'application/json', 'X-JZ-XSRF-TOKEN': token() };
  const upload = body instanceof FormData;
  if (body !== undefined && !upload) headers['Content-Type'] = 'application/json';
  let response;
  try {
    response = await fetch(url, {
      method,
      headers,
      credentials: 'same-origin',
      body: body === undefined ? undefined : upload ? body : JSON.stringify(body),
    });
  } catch (e) {
    throw new Problem(0, '连接不上', '网络或服务器暂时连接不上，页面上填写的内容还在，请稍后重试。');
  }
  const text = await response.text();
  let answer = null;
  try {
    answer = text ? JSON.parse(text) : null;
  } catch (e) {
    answer = null;
  }
  if (!response.ok) {
    if (response.status === 401) {
      throw new Problem(401, '没有登录', '登录已超时，请在新窗口重新登录后再点一次，页面上填写的内容还在。');
    }
    throw new Problem(
      response.status,
      answer && answer.title ? answer.title : '没有办成',
      answer && answer.detail ? answer.detail : '服务器没有办成这一步，请稍后重试。',
      answer && answer.errors
    );
  }
  return answer;
}

export const get = (url) => call('GET', url);
export const put = (url, body) => call('PUT', url, body);
export const post = (url, body) => call('POST', url, body);
export const remove = (url) => call('DELETE', url);

/** An element with attributes and children; text is always text, never markup. */
export function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name in node && typeof value !== 'string') node[name] = value;
    else node.setAttribute(name, value === true ? '' : value);
  }
  for (const child of children.flat()) {
    if (child === null || child === undefined || child === false) continue;
    node.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return node;
}

/** A date as people read it, the same as org.jiuzhu.shared.Dates. */
export function day(text) {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(text || '');
  return found ? `${found[1]}年${Number(found[2])}月${Number(found[3])}日` : '';
}

export function minute(text) {
  return text ? String(text).replace('T', ' ').slice(0, 16) : '';
}
