package dev.kontor.access.invitation;

/**
 * An organisation that invites somebody.
 *
 * @param country ISO 3166-1 alpha-2
 * @param timeZone IANA name
 */
public record InvitingOrganisation(String name, String country, String timeZone) {}
