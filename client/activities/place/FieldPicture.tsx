import { type PointerEvent, useId, useRef } from 'react';
import { type Spot, zonesOf } from '#shared/activities/place/field.ts';
import type { PlaceConfig } from '#shared/activities/place/placeConfig.ts';
import { PICTURE_PATH } from '#shared/pictures.ts';
import { classes } from '../../ui/classes.ts';
import { type Mark, MarkShape } from './FieldMark.tsx';
import styles from './FieldPicture.module.css';
import { type Size, spotAt, zoneMiddle, zonePath } from './geometry.ts';

interface FieldPictureProps {
  config: PlaceConfig;
  size: Size;
  /** Radius of a mark, and the measure of the letters. */
  unit: number;
  marks: readonly Mark[];
  say: (text: { pl: string; en: string }) => string;
  /** The place the room looks at. */
  zone?: string | null;
  /** Taps and drags choose a spot; what is chosen can be chosen from lists beside the picture as well. */
  onSpot?: ((spot: Spot) => void) | undefined;
  /** On the wall nobody taps: without the lines between the steps. */
  plain?: boolean;
}

/** The field with what stands on it. A picture only: its words stand in lists beside it. */
export function FieldPicture({
  config,
  size,
  unit,
  marks,
  say,
  zone = null,
  onSpot,
  plain = false,
}: FieldPictureProps) {
  const { field } = config;
  const svg = useRef<SVGSVGElement>(null);
  const hatch = useId();

  function choose(event: PointerEvent<SVGSVGElement>) {
    const box = svg.current?.getBoundingClientRect();
    if (box !== undefined && onSpot !== undefined) {
      const x = ((event.clientX - box.left) / box.width) * size.w;
      const y = ((event.clientY - box.top) / box.height) * size.h;
      const spot = spotAt(config, [x, y], size);
      if (spot !== null) {
        onSpot(spot);
      }
    }
  }

  const picture = (
    <svg
      ref={svg}
      className={classes(styles.picture, onSpot !== undefined && styles.tapped)}
      viewBox={`0 0 ${size.w} ${size.h}`}
      aria-hidden="true"
      // A finger must be able to scroll over it: only its tap counts, a mouse may also draw.
      onPointerUp={choose}
      onPointerMove={event => event.pointerType === 'mouse' && event.buttons === 1 && choose(event)}
    >
      <defs>
        <clipPath id={`${hatch}clip`}>
          <rect width={size.w} height={size.h} />
        </clipPath>
        <pattern id={hatch} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className={styles.hatch} x1="0" y1="0" x2="0" y2="9" />
        </pattern>
      </defs>
      <Background config={config} size={size} unit={unit} say={say} zone={zone} plain={plain} />
      {marks.map(({ key, at: [x, y], reach, tone }) =>
        reach === undefined ? null : (
          <ellipse
            key={key}
            className={classes(styles.reach, tone === 'rubric' && styles.rubric)}
            cx={x}
            cy={y}
            rx={Math.max(reach[0], unit * 1.25)}
            ry={Math.max(reach[1], unit * 1.25)}
            fill={`url(#${hatch})`}
            clipPath={`url(#${hatch}clip)`}
          />
        ),
      )}
      {marks.map(mark => (
        <MarkShape key={mark.key} mark={mark} unit={unit} />
      ))}
    </svg>
  );
  if (field.kind !== 'plane') {
    return <div className={classes(styles.field)}>{picture}</div>;
  }
  return (
    <div className={classes(styles.plane)} aria-hidden="true">
      <p className={styles.up}>
        <span>{say(field.up.low)}</span>
        <b>{say(field.up.high)}</b>
      </p>
      {picture}
      <p className={styles.across}>
        <span>{say(field.across.low)}</span>
        <b>{say(field.across.high)}</b>
      </p>
    </div>
  );
}

type BackgroundProps = Pick<FieldPictureProps, 'config' | 'size' | 'unit' | 'say'> & {
  zone: string | null;
  plain: boolean;
};

function Background({ config, size, unit, say, zone, plain }: BackgroundProps) {
  const { field, steps } = config;
  const { w, h } = size;
  const font = unit * 0.98;
  if (field.kind === 'plane') {
    const lines = Array.from({ length: steps - 1 }, (_, index) => (index + 1) / steps);
    const pad = unit * 0.5;
    const corners = field.corners;
    return (
      <>
        <rect className={styles.paper} width={w} height={h} />
        {(plain ? [] : lines).map(part => (
          <path key={part} className={styles.thin} d={`M${part * w} 0V${h}M0 ${part * h}H${w}`} />
        ))}
        <path className={styles.half} d={`M${w / 2} 0V${h}M0 ${h / 2}H${w}`} />
        <path className={styles.axis} d={`M0 0V${h}H${w}`} />
        {corners !== undefined &&
          (['topLeft', 'topRight', 'bottomLeft', 'bottomRight'] as const).map(corner => (
            <text
              key={corner}
              className={styles.corner}
              fontSize={font}
              x={corner.endsWith('Left') ? pad : w - pad}
              y={corner.startsWith('top') ? font * 1.15 : h - font * 0.5}
              textAnchor={corner.endsWith('Left') ? 'start' : 'end'}
            >
              {say(corners[corner])}
            </text>
          ))}
      </>
    );
  }
  const zones = zonesOf(field);
  const names = zones.map(({ id, name }, index) => {
    const at = zoneMiddle(config, index, size).name;
    const below = field.kind === 'areas' ? font * 1.7 : field.kind === 'rings' && index > 0 ? font * 1.15 : 0;
    return (
      <text
        key={id}
        className={styles.name}
        fontSize={field.kind === 'line' && zones.length > 8 ? font * 0.8 : font}
        x={at[0]}
        y={at[1] + below - (field.kind === 'line' ? font * 0.4 : 0)}
        textAnchor="middle"
      >
        {say(name)}
      </text>
    );
  });
  if (field.kind === 'rings') {
    return (
      <>
        {zones
          .map(({ id }, index) => (
            <ellipse
              key={id}
              className={classes(
                index % 2 === 0 ? styles.paper : styles.inset,
                styles.edge,
                id === zone && styles.looked,
              )}
              cx={w / 2}
              cy={h / 2}
              rx={((index + 1) / zones.length) * (w / 2 - 2)}
              ry={((index + 1) / zones.length) * (h / 2 - 2)}
            />
          ))
          .reverse()}
        {names}
      </>
    );
  }
  if (field.kind === 'line') {
    return (
      <>
        {zones.map(({ id }, index) => (
          <rect
            key={id}
            className={classes(index % 2 === 0 ? styles.paper : styles.inset, id === zone && styles.looked)}
            x={(index / zones.length) * w}
            width={w / zones.length}
            height={h - font * 1.6}
          />
        ))}
        <path className={styles.axis} d={`M0 ${h - font * 1.6}H${w}`} />
        {names}
      </>
    );
  }
  return (
    <>
      {field.kind === 'areas' && field.picture !== undefined && (
        <image
          href={`${PICTURE_PATH}/${field.picture.asset}`}
          width={w}
          height={h}
          preserveAspectRatio="none"
        />
      )}
      {zones.map(({ id }, index) => (
        <path
          key={id}
          className={classes(
            field.kind === 'areas' && field.picture !== undefined
              ? styles.clear
              : index % 2 === 0
                ? styles.paper
                : styles.inset,
            styles.edge,
            id === zone && styles.looked,
          )}
          d={zonePath(config, index, size)}
        />
      ))}
      {field.kind === 'areas' && field.between !== undefined && (
        <polyline
          className={styles.between}
          points={field.between.map(([x, y]) => `${(x / 100) * w},${(y / 100) * h}`).join(' ')}
        />
      )}
      {names}
    </>
  );
}
