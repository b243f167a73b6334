/** A compact attribution begins unfolded, over half of a phone's map: it begins folded here. */
export function foldAttribution(container: HTMLElement): void {
  const attribution = container.querySelector('.maplibregl-ctrl-attrib');
  attribution?.removeAttribute('open');
  attribution?.classList.remove('maplibregl-compact-show');
}
