// Tables of points and routes: version 5 of the ledger. Used by schema.cc alone.
#pragma once

namespace hearsay {

// Version 5: points that are told by a place (columns of its row, NULL without one), and ways of journeys.
inline constexpr const char* kPointsAndRoutes = R"sql(
ALTER TABLE places ADD COLUMN point_begin INTEGER;
ALTER TABLE places ADD COLUMN point_end INTEGER;
ALTER TABLE places ADD COLUMN point_text TEXT;
ALTER TABLE places ADD COLUMN point_relation TEXT;
ALTER TABLE places ADD COLUMN point_lat REAL;
ALTER TABLE places ADD COLUMN point_lon REAL;
ALTER TABLE places ADD COLUMN radius_km REAL;
ALTER TABLE claims ADD COLUMN route_km REAL;
ALTER TABLE claims ADD COLUMN route_km_from TEXT;
CREATE TABLE route_stops(
  claim INTEGER NOT NULL REFERENCES claims(key), position INTEGER NOT NULL,
  place INTEGER NOT NULL REFERENCES places(key), role TEXT NOT NULL,
  PRIMARY KEY(claim, position)) WITHOUT ROWID;

CREATE VIEW points_flat AS
SELECT claims.id AS claim, documents.id AS document, documents.outlet, documents.published, claim_places.role, places.name AS place,
  places.point_text AS text, places.point_relation AS relation, places.point_lat AS lat, places.point_lon AS lon, places.radius_km
FROM claim_places JOIN places ON places.key = claim_places.place JOIN claims ON claims.key = claim_places.claim
  JOIN documents ON documents.key = claims.document
WHERE documents.superseded_by IS NULL AND places.point_text IS NOT NULL;

CREATE VIEW routes_flat AS
SELECT claims.id AS claim, documents.id AS document, documents.outlet, documents.published, claims.text,
  (SELECT group_concat(stop, '; ') FROM (SELECT route_stops.role || ' ' || coalesce(nullif(places.name, ''), places.text) AS stop
    FROM route_stops JOIN places ON places.key = route_stops.place WHERE route_stops.claim = claims.key
    ORDER BY route_stops.position)) AS stops,
  claims.route_km AS km, claims.route_km_from AS km_from
FROM claims JOIN documents ON documents.key = claims.document
WHERE documents.superseded_by IS NULL AND claims.route_km_from IS NOT NULL;
)sql";

}  // namespace hearsay
