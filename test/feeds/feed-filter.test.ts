import { describe, expect, it } from 'vitest';
import { AppError } from '../../domain/errors.ts';
import { readFeedFilter } from '../../server/feeds/feed-filter.ts';

const read = (query: string, inPages = true) => readFeedFilter(new URLSearchParams(query), { inPages });

function refusal(query: string, inPages = true): unknown {
  try {
    read(query, inPages);
    return null;
  } catch (error) {
    return error instanceof AppError ? `${error.code} ${error.details?.name}` : error;
  }
}

describe('the filter of a feed', () => {
  it('says the same by its own names and by those of the portal’s pages', () => {
    const own = read('municipality=3905&planType=35&stage=hearing&lang=nn&point=10.4,59.2&radius=500');
    const portal = read('kommune=3905&type=35&fase=hearing&sprak=nn&punkt=10.4,59.2&radius=500');
    expect(portal).toEqual(own);
    expect(own.filter).toEqual({
      municipality: '3905',
      planType: 35,
      stage: 'hearing',
      lang: 'nn',
      point: { lon: 10.4, lat: 59.2 },
      radius: 500,
    });
  });

  it('is written in one order, whatever order it was asked in, and without the page', () => {
    expect(read('stage=hearing&municipality=3905&limit=5').canonical).toBe(
      read('limit=9&municipality=3905&stage=hearing').canonical,
    );
  });

  it('takes a box of west, south, east and north', () => {
    expect(read('bbox=10.3,59.2,10.5,59.3').filter.bbox).toEqual({
      west: 10.3,
      south: 59.2,
      east: 10.5,
      north: 59.3,
    });
  });

  it.each([
    ['what it does not know', 'munisipality=3905', 'parameter-unknown munisipality'],
    ['an empty name', '=3905', 'parameter-unknown '],
    ['a number that is none', 'municipality=tonsberg', 'parameter-invalid municipality'],
    ['an empty value', 'municipality=', 'parameter-invalid municipality'],
    ['the same twice', 'municipality=3905&municipality=3901', 'parameter-invalid municipality'],
    ['the same by both names', 'municipality=3905&kommune=3905', 'parameter-invalid municipality'],
    ['a box inside out', 'bbox=10.5,59.2,10.3,59.3', 'parameter-invalid bbox'],
    ['a box of three numbers', 'bbox=10.5,59.2,10.6', 'parameter-invalid bbox'],
    ['a box beyond the world', 'bbox=10,59,200,60', 'parameter-invalid bbox'],
    ['numbers that are none', 'bbox=NaN,0,1,1', 'parameter-invalid bbox'],
    ['a power of ten', 'bbox=1e1,59,11,60', 'parameter-invalid bbox'],
    ['the pole', 'point=10,90&radius=5', 'parameter-invalid point'],
    ['a point without a radius', 'point=10,59', 'parameter-invalid radius'],
    ['a radius without a point', 'radius=100', 'parameter-invalid point'],
    ['no radius at all', 'point=10,59&radius=0', 'parameter-invalid radius'],
    ['a radius round the country', 'point=10,59&radius=999999', 'parameter-invalid radius'],
    ['a stage that is none', 'stage=open', 'parameter-invalid stage'],
    ['a type that is none', 'planType=3.5', 'parameter-invalid planType'],
    ['a language that is none', 'lang=de', 'parameter-invalid lang'],
    ['too long a page', 'limit=101', 'parameter-invalid limit'],
    ['a cursor that is none', 'cursor=1', 'parameter-invalid cursor'],
  ])('refuses %s', (_what, query, expected) => {
    expect(refusal(query)).toBe(expected);
  });

  it('has no pages in a calendar', () => {
    expect(refusal('limit=5', false)).toBe('parameter-unknown limit');
  });
});
