/** Where the link that turns a notice off leads, with its key as `?nokkel=`. */
export const noticeOffPath = '/varsel/av';
