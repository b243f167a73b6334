/** A track of three points and a waypoint, with a name and times that concern nobody. */
export const gpxFile = `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">
  <metadata><author><name>Kari</name></author><time>2026-05-17T10:00:00Z</time></metadata>
  <wpt lat="59.265" lon="10.405"><name>Kari sin benk</name></wpt>
  <trk><name>Tur</name><trkseg>
    <trkpt lat="59.261" lon="10.401"><ele>12</ele><time>2026-05-17T10:00:00Z</time></trkpt>
    <trkpt lat="59.262" lon="10.402"><ele>13</ele><time>2026-05-17T10:01:00Z</time></trkpt>
    <trkpt lat="59.263" lon="10.403"><ele>14</ele><time>2026-05-17T10:02:00Z</time></trkpt>
  </trkseg></trk>
</gpx>
`;

/** A field, and two points in one placemark. */
export const kmlFile = `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document>
  <Placemark><name>Felt</name><Polygon><outerBoundaryIs><LinearRing>
    <coordinates>10.4,59.26,0 10.41,59.26,0 10.41,59.27,0 10.4,59.26,0</coordinates>
  </LinearRing></outerBoundaryIs></Polygon></Placemark>
  <Placemark><MultiGeometry>
    <Point><coordinates>10.4,59.26</coordinates></Point>
    <Point><coordinates>10.41,59.27</coordinates></Point>
  </MultiGeometry></Placemark>
</Document></kml>
`;

/** A line in EUREF89 UTM zone 32. */
export const sosiFile = `.HODE
..TEGNSETT UTF-8
..TRANSPAR
...KOORDSYS 22
...ORIGO-NØ 0 0
...ENHET 0.01
..OMRÅDE
...MIN-NØ 6569000 579000
...MAX-NØ 6571000 581000
..SOSI-VERSJON 4.5
.KURVE 1:
..OBJTYPE Sti
..NØ
657000000 58000000
657005000 58010000
.SLUTT
`;
