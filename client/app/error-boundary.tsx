import { Component, type ReactNode } from 'react';
import { BrokenPage } from './broken-page.tsx';

/** A page that breaks says so and offers a way on; the header keeps working. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <BrokenPage /> : this.props.children;
  }
}
