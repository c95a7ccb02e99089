-- IDENTITY-6: what was said stays as it was said, but the name beside it can be erased at the wish of its person; to nothing else can it be changed.
DROP TRIGGER "PartnershipNote_is_never_changed";
CREATE TRIGGER "PartnershipNote_is_never_changed" BEFORE UPDATE ON "PartnershipNote"
WHEN NEW."id" <> OLD."id" OR NEW."partnershipId" <> OLD."partnershipId" OR NEW."sequence" <> OLD."sequence" OR NEW."kind" <> OLD."kind" OR NEW."text" <> OLD."text" OR NEW."stage" IS NOT OLD."stage"
  OR NEW."heldOn" IS NOT OLD."heldOn" OR NEW."byId" IS NOT OLD."byId" OR NEW."at" <> OLD."at" OR NEW."byName" <> '(–)'
BEGIN SELECT RAISE(ABORT, 'PARTNERSHIP-3: the history of a partnership is append-only'); END;

DROP TRIGGER "InKindStep_is_never_changed";
CREATE TRIGGER "InKindStep_is_never_changed" BEFORE UPDATE ON "InKindStep"
WHEN NEW."id" <> OLD."id" OR NEW."offerId" <> OLD."offerId" OR NEW."sequence" <> OLD."sequence" OR NEW."status" <> OLD."status" OR NEW."text" IS NOT OLD."text" OR NEW."at" <> OLD."at" OR NEW."byName" <> '(–)'
BEGIN SELECT RAISE(ABORT, 'OFFER-3: the history of an offer is append-only'); END;

DROP TRIGGER "PlacementEvent_is_never_changed";
CREATE TRIGGER "PlacementEvent_is_never_changed" BEFORE UPDATE ON "PlacementEvent"
WHEN NEW."id" <> OLD."id" OR NEW."placementId" <> OLD."placementId" OR NEW."sequence" <> OLD."sequence" OR NEW."kind" <> OLD."kind" OR NEW."status" <> OLD."status" OR NEW."startsOn" <> OLD."startsOn"
  OR NEW."endsOn" <> OLD."endsOn" OR NEW."endedOn" IS NOT OLD."endedOn" OR NEW."agreedOn" IS NOT OLD."agreedOn" OR NEW."fromOn" <> OLD."fromOn" OR NEW."reason" IS NOT OLD."reason"
  OR NEW."pledgeId" IS NOT OLD."pledgeId" OR NEW."byId" IS NOT OLD."byId" OR NEW."at" <> OLD."at" OR NEW."byName" <> '(–)'
BEGIN SELECT RAISE(ABORT, 'PLACEMENT-7: the history of a placement is append-only'); END;
