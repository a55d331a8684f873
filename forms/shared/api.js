/** Calls of the own interface: JSON in and out, refusals as Chinese sentences. */
import { background, signInAgain, token } from './session.js';

export class Problem extends Error {
  constructor(status, title, detail, answer) {
    super(detail || title);
    this.status = status;
    this.errors = (answer && answer.errors) || [];
    this.stale = Boolean(answer && answer.stale);
    this.version = answer && answer.version;
  }
}

/** Bodies above this cannot be sent by a page that is being closed. */
const KEEPALIVE = 60_000;

/**
 * @param body an object, FormData, or JSON text
 * @param options headers, and keepalive for a page that is being closed
 */
export async function call(method, url, body, options = {}) {
  const upload = body instanceof FormData;
  const text = body === undefined || upload || typeof body === 'string' ? body : JSON.stringify(body);
  const response = await sent(method, url, upload ? body : text, options);
  const content = await response.text();
  let answer = null;
  try {
    answer = content ? JSON.parse(content) : null;
  } catch (e) {
    answer = null;
  }
  if (!response.ok) {
    throw new Problem(
      response.status,
      answer && answer.title ? answer.title : '没有办成',
      answer && answer.detail ? answer.detail : '服务器没有办成这一步，请稍后重试。',
      answer
    );
  }
  return answer;
}

/** Sends, and sends again after the person has signed in again. */
async function sent(method, url, body, options) {
  for (;;) {
    const headers = { Accept: 'application/json', 'X-JZ-XSRF-TOKEN': token(), ...options.headers };
    if (typeof body === 'string') headers['Content-Type'] = 'application/json';
    if (background()) headers['X-JZ-Background'] = '1';
    let response;
    try {
      response = await fetch(url, {
        method,
        headers,
        credentials: 'same-origin',
        keepalive: Boolean(options.keepalive) && typeof body === 'string' && body.length < KEEPALIVE / 3,
        body,
      });
    } catch (e) {
      throw new Problem(0, '连接不上', '网络或服务器暂时连接不上，页面上填写的内容还在，请稍后重试。');
    }
    if (response.status !== 401) return response;
    await signInAgain();
  }
}

export const get = (url) => call('GET', url);
export const put = (url, body, options) => call('PUT', url, body, options);
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
