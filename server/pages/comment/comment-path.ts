/** Where people comment in a hearing: the app's own address, and the plain form's. */
export function commentPath(planPath: string, hearingCode: string): string {
  return `${planPath}/innspill?horing=${hearingCode}`;
}
