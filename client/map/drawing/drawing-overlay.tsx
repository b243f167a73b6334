import './drawing.css';
import type { ReactNode } from 'react';
import type { MapController } from '../map-controller.ts';
import type { DrawingProps } from './drawing-props.ts';
import { DrawingToolbar } from './drawing-toolbar.tsx';
import { KeyboardPlacing } from './keyboard-placing.tsx';

type DrawingOverlayProps = { readonly controller: MapController; readonly drawing: DrawingProps };

/** What lies over the map while somebody draws; fetched when drawing begins. */
export default function DrawingOverlay({ controller, drawing }: DrawingOverlayProps): ReactNode {
  return (
    <>
      <DrawingToolbar controller={controller} drawing={drawing} />
      {drawing.isKeyboard && <KeyboardPlacing controller={controller} drawing={drawing} />}
    </>
  );
}
