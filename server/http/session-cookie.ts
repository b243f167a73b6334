import type { FastifyReply, FastifyRequest } from 'fastify';

/** `__Host-` binds the cookie to this very host, but browsers take it over https only. */
function cookieName(isHttps: boolean): string {
  return isHttps ? '__Host-allmenning' : 'allmenning';
}

export function readSessionCookie(request: FastifyRequest, isHttps: boolean): string | undefined {
  return request.cookies[cookieName(isHttps)];
}

/** Sets or, with null, clears the session's cookie. */
export function writeSessionCookie(
  reply: FastifyReply,
  isHttps: boolean,
  token: string | null,
  expiresAt?: Date,
): void {
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps } as const;
  if (token === null) reply.clearCookie(cookieName(isHttps), attributes);
  else
    reply.setCookie(cookieName(isHttps), token, { ...attributes, ...(expiresAt && { expires: expiresAt }) });
}

/** The cookie that binds a sign-in under way to the browser that began it. */
function browserCookieName(isHttps: boolean): string {
  return isHttps ? '__Host-allmenning-innlogging' : 'allmenning-innlogging';
}

export function readBrowserCookie(request: FastifyRequest, isHttps: boolean): string | undefined {
  const value = request.cookies[browserCookieName(isHttps)];
  return value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value) ? value : undefined;
}

/** Lasts as long as a sign-in may be under way, and a while more. */
export function writeBrowserCookie(reply: FastifyReply, isHttps: boolean, token: string): void {
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps } as const;
  reply.setCookie(browserCookieName(isHttps), token, { ...attributes, maxAge: 3600 });
}
