package dev.kontor.platform.contract;

import java.util.Locale;

/** What stands in the paths. */
final class PathParameters {
  private PathParameters() {}

  static String description(String name) {
    return switch (name) {
      case "token" -> "From the link in the mail";
      case "slug" -> "The last part of a problem's `type`";
      case "provider" -> "The payment provider's code";
      case "name" -> "A domain's name, in Unicode or in its ASCII form";
      default -> "The id of the " + words(name.substring(0, name.length() - "Id".length()));
    };
  }

  /** What the demonstration data has: some of it is there for a single operation. */
  static String example(String operationId, String name) {
    return switch (operationId + " " + name) {
      case "getServedUser userId", "getUser userId", "proveUserActivity userId" ->
          "019ab3c4-6f02-7b1d-8c55-2f9e4d7a6b31";
      case "resetTwoFactor userId" -> "019ab3c4-6f42-7fab-9c28-6e4a8c0f2b75";
      case "removeMember memberId" -> "019ab3c4-8e30-7b76-83e4-8d2a1f0e9c55";
      case "leaveOrganisation organisationId" -> "019ab3ca-7d20-7c3d-9f42-5b802e6d1ca0";
      case "getDeletion organisationId", "deleteOrganisation organisationId" ->
          "019ab3ca-7d60-7081-8d86-9fc462a15ae4";
      case "acceptInvitation invitationId" -> "019ab3ca-0b88-7035-84b1-7f6e5d4c3b2a";
      case "getLogoOfOwnInvitation invitationId" -> "019ab3ca-0b66-7e13-92f9-5d4c3b2a1908";
      case "declineInvitationByToken token" -> "4qA1nAl2d6zr9s8uRcW3yX5tE7gH0iK1lMnO2pQ3rSt";
      case "confirmSecondFactor methodId" -> "019ab3c4-a144-7075-8f34-6e5d4c3b2a10";
      case "declineInvitation invitationId" -> "019ab3ca-0b77-7f24-83a0-6e5d4c3b2a19";
      case "quoteRestoration productId", "restoreDomain productId" ->
          "019ab3c6-1a80-7182-8394-af1b2c3d4e5f";
      case "getProduct productId",
          "editProduct productId",
          "startRenewalWarranty productId",
          "stopRenewalWarranty productId" ->
          "019ab3c6-1a2b-7c3d-8e4f-5a6b7c8d9e0f";
      case "listHoldings productId",
          "replaceHoldings productId",
          "startMaintenance productId",
          "endMaintenance productId" ->
          "019ab3c6-1a3c-7d4e-8f50-6b7c8d9e0f1a";
      case "changeOffer productId",
          "withdrawOfferChange productId",
          "takeUpProductActivation productId" ->
          "019ab3c6-1a5e-7f60-a172-8d9e0f1a2b3c";
      case "removeBillingAddress billingAddressId" -> "019ab3c5-2b44-7d0a-8f13-9c6e1a7b4d53";
      case "getInvoicePdf invoiceId" -> "019ab3ca-5a10-7d22-9f31-4b5c6d7e8f90";
      case "getArchivedInvoicePdf invoiceId" -> "019ab3ca-5a70-7188-8f97-a1b2c3d4e5f7";
      case "getArchivedWithdrawal withdrawalId" -> "019ab3ca-3e50-7076-8aaa-5c6d7e8f90a1";
      case "cancelTopUp topUpId" -> "019ab3c6-2b20-7d5c-9f34-8ea02c4d6f82";
      case "refundInvoice invoiceId" -> "019ab3ca-5a60-7077-8e86-90a1b2c3d4e6";
      case "checkOut cartId" -> "019ab3cb-0a3d-7e4f-8051-6c7d8e9fa0b1";
      case "cancelOrder orderId" -> "019ab3cc-0a2c-7d3e-8f40-5b6c7d8e9fa0";
      case "removeCart cartId" -> "019ab3cb-0a2c-7d3e-8f40-5b6c7d8e9fa0";
      case "removeCartLine lineId" -> "019ab3cb-1a3c-7d4e-8f50-6b7c8d9e0f1a";
      case "pickUpWithdrawal withdrawalId", "settleWithdrawal withdrawalId" ->
          "019ab3ca-3e30-7e54-8f88-3a4b5c6d7e8f";
      case "failWithdrawal withdrawalId" -> "019ab3ca-3e40-7f65-9099-4b5c6d7e8f90";
      case "giveUpBankTransferFile bankTransferFileId" -> "019ab3c6-4f60-7d43-9e77-2f3a4b5c6d7e";
      case "adoptRegistryDates productId" -> "019ab3c6-1a6f-7071-8283-9e0f1a2b3c4d";
      case "returnBankCredit bankCreditId" -> "019ab3ca-8e20-7d4e-8f53-6c7d8e9f0a1b";
      case "rotateOwnApiToken apiTokenId", "revokeOwnApiToken apiTokenId" ->
          "019ab3c4-b556-7e53-8d12-4c3b2a1f0e9d";
      case "getApiToken apiTokenId" -> "019ab3c4-b557-7e53-8d12-4c3b2a1f0e9d";
      case "rotateApiToken apiTokenId", "revokeApiToken apiTokenId" ->
          "019ab3c4-b558-7e53-8d12-4c3b2a1f0e9d";
      case "bookPaymentMismatch paymentId" -> "019ab3ca-2c20-7061-8cb3-5f7d9b1a3e46";
      default -> example(name);
    };
  }

  private static String example(String name) {
    return switch (name) {
      case "token" -> "3pZ0mZk1c5yq8r7tQbV2xW4sD6fG9hJ0kLmN1oP2qRs";
      case "slug" -> "stale-version";
      case "provider" -> "sandbox";
      case "name" -> "alpenglueck.ch";
      case "code" -> "web_hosting";
      case "organisationId" -> "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90";
      case "closedOrganisationId" -> "019ab3ca-7d50-7f60-8c75-8eb351904fd3";
      case "userId" -> "019ab3c4-6f22-7c0e-9d66-3a0f5e8b7c42";
      case "memberId" -> "019ab3c4-8e20-7a65-b2d3-7c1f0e9d8b44";
      case "productId" -> "019ab3c6-1a4d-7e5f-9061-7c8d9e0f1a2b";
      case "groupId" -> "019ab3c5-4c10-7f31-8a52-6d7e8f901a2b";
      case "invoiceId" -> "019ab3ca-5a30-7f44-8b53-6d7e8f90a1b2";
      case "invoiceExportId" -> "019ab3ca-9f10-7d4e-8a53-7c8d9e0f1a2b";
      case "invitationId" -> "019ab3c5-0b66-7d02-a1e8-4c3b2a190f87";
      case "billingAddressId" -> "019ab3c5-2b44-7d0a-8f13-9c6e1a7b4d52";
      case "paymentMethodId" -> "019ab3c6-1a02-7c11-8e55-6b7a8c9d0e1f";
      case "topUpId" -> "019ab3c6-2b00-7d3a-9f12-6c8e0a2b4d60";
      case "paymentId" -> "019ab3c6-2c10-7e4f-8a91-3d5b7f9e1c24";
      case "withdrawalId" -> "019ab3c6-3e40-7b21-9c55-0d1e2f3a4b5c";
      case "bankTransferFileId" -> "019ab3c6-4f50-7c32-8d66-1e2f3a4b5c6d";
      case "bankCreditId" -> "019ab3ca-8e10-7c3d-9e42-5b6c7d8e9f0a";
      case "refundId" -> "019ab3d0-1a2b-7c3d-8e4f-5a6b7c8d9e0f";
      case "orderId" -> "019ab3cc-0a1b-7c2d-8e3f-4a5b6c7d8e9f";
      case "couponCode" -> "WELCOME20";
      case "cartId" -> "019ab3cb-0a1b-7c2d-8e3f-4a5b6c7d8e9f";
      case "lineId" -> "019ab3cb-1a2b-7c3d-8e4f-5a6b7c8d9e0f";
      case "holdingId" -> "019ab3c7-0c30-7a22-8d11-4e5f6a7b8c9d";
      case "apiTokenId" -> "019ab3c4-b555-7e53-8d12-4c3b2a1f0e9d";
      case "appPasswordId" -> "019ab3c4-b222-7e53-8d12-4c3b2a1f0e9d";
      case "sessionId" -> "019ab3c4-9a77-7e21-b0c4-6d5e8f7a9b10";
      case "challengeId" -> "019ab3c4-9a88-7f32-91d5-7e6f9a8b0c21";
      case "methodId" -> "019ab3c4-a111-7d42-9c01-3b2a1f0e9d8c";
      case "pushRequestId" -> "019ab3c4-c333-7f64-9e23-5d4c3b2a1f0e";
      case "couponId" -> "019ab3cd-1a2b-7c3d-8e4f-5a6b7c8d9e0f";
      case "freeOptionId" -> "019ab3cd-0a1b-7c2d-8e3f-4a5b6c7d8e9f";
      case "serviceId" -> "019ab3c9-1c2d-7e3f-8a4b-5c6d7e8f9a0b";
      case "operatorId" -> "019ab3c4-6e10-7a1c-8b44-1e8d3c6f5a20";
      default -> throw new IllegalArgumentException(name + " has no example");
    };
  }

  private static String words(String camelCase) {
    return camelCase.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }
}
