// Allmenning on a municipality's own pages: defines <allmenning-kart>. See /embed/bygg.
(() => {
  const name = 'allmenning-kart';
  if (customElements.get(name)) return;
  const script = document.currentScript ?? document.querySelector('script[src*="/embed.js"]');
  const portal = new URL(script.src).origin;
  const words = {
    nb: {
      liste: 'Planer på høring',
      kart: 'Kart over planer',
      plan: 'Plan med innspill',
      open: 'Åpne planene i en egen side',
    },
    nn: {
      liste: 'Planar på høyring',
      kart: 'Kart over planar',
      plan: 'Plan med innspel',
      open: 'Opne planane på ei eiga side',
    },
    en: {
      liste: 'Plans in hearing',
      kart: 'Map of plans',
      plan: 'Plan with comments',
      open: 'Open the plans on a page of their own',
    },
  };
  /** Height in pixels until the frame tells its own; a map and a plan fill what they are given. */
  const heights = { liste: 320, kart: 640, plan: 720 };
  const patience = 20000;

  class AllmenningKart extends HTMLElement {
    static observedAttributes = ['kommune', 'type', 'plan', 'height', 'sprak'];
    #frame = null;
    #fallback = null;
    #timer = 0;
    #listen = (event) => this.#hear(event);

    connectedCallback() {
      addEventListener('message', this.#listen);
      this.#draw();
    }

    disconnectedCallback() {
      removeEventListener('message', this.#listen);
      clearTimeout(this.#timer);
      this.#frame?.remove();
      this.#frame = null;
    }

    attributeChangedCallback() {
      if (this.#frame) this.#draw();
    }

    get #language() {
      const asked = this.getAttribute('sprak') ?? '';
      return Object.hasOwn(words, asked) ? asked : 'nb';
    }

    #draw() {
      clearTimeout(this.#timer);
      const kommune = this.getAttribute('kommune') ?? '';
      // What stands inside the element, such as a link, is left there for whoever sees no frame.
      if (!/^\d{4}$/.test(kommune)) return this.#tell('feil', { grunn: 'kommune' });
      const plan = this.getAttribute('plan') ?? '';
      const asked = this.getAttribute('type') ?? 'liste';
      const type = Object.hasOwn(heights, asked) ? asked : 'liste';
      if (type === 'plan' && plan === '') return this.#tell('feil', { grunn: 'plan' });
      const path = type === 'plan' ? `/plan/${kommune}/${encodeURIComponent(plan)}` : `/kommune/${kommune}`;
      const query = new URLSearchParams({ ...(type !== 'plan' && { visning: type }), sprak: this.#language });
      const frame = document.createElement('iframe');
      frame.title = `${words[this.#language][type]} – Allmenning`;
      frame.loading = 'lazy';
      frame.allow = 'geolocation; clipboard-write; fullscreen';
      frame.referrerPolicy = 'strict-origin';
      frame.src = `${portal}/embed${path}?${query}`;
      frame.addEventListener('load', () => {
        this.#send({ type: 'hei' });
        this.#timer = setTimeout(() => this.#giveUp(`${portal}${path}`), patience);
      });
      // Set one by one: a policy without inline styles allows that.
      this.style.display = 'block';
      frame.style.display = 'block';
      frame.style.width = '100%';
      frame.style.border = '0';
      const given = Number.parseInt(this.getAttribute('height') ?? '', 10);
      frame.style.height = `${given > 0 ? Math.min(given, 5000) : heights[type]}px`;
      frame.dataset.resizes = String(type === 'liste' && !(given > 0));
      this.#frame = frame;
      this.#fallback = null;
      this.replaceChildren(frame);
    }

    #send(message) {
      this.#frame?.contentWindow?.postMessage({ allmenning: 1, ...message }, portal);
    }

    #hear({ source, origin, data }) {
      if (!this.#frame || source !== this.#frame.contentWindow || origin !== portal || data?.allmenning !== 1)
        return;
      const { type, detail } = data;
      if (type === 'start') return this.#send({ type: 'hei' });
      if (type === 'klar') {
        clearTimeout(this.#timer);
        this.#fallback?.remove();
      }
      if (type === 'hoyde' && this.#frame.dataset.resizes === 'true') {
        const height = Math.min(Math.max(Math.ceil(Number(detail?.hoyde)) || 0, 80), 20000);
        this.#frame.style.height = `${height}px`;
      }
      if (['klar', 'hoyde', 'plan-valgt', 'innspill-sendt'].includes(type)) this.#tell(type, detail);
    }

    #tell(type, detail) {
      this.dispatchEvent(new CustomEvent(`allmenning:${type}`, { bubbles: true, detail }));
    }

    /** The frame never answered: the site may not be on the municipality's list, or the portal is down. */
    #giveUp(address) {
      const link = document.createElement('a');
      link.href = address;
      link.textContent = words[this.#language].open;
      this.#fallback = document.createElement('p');
      this.#fallback.append(link);
      this.append(this.#fallback);
      this.#tell('feil', { grunn: 'svarer-ikke' });
    }
  }

  customElements.define(name, AllmenningKart);
})();
