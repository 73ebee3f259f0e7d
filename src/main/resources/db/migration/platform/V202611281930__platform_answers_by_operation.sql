-- Kept answers are found by the operation's id, no longer by the name of a method: a repeat of a call from before
-- finds its answer. Questions keep none.
update idempotent_answer a set operation = r.operation
from (values
  ('BankTransferFileResource.confirm', 'confirmBankTransferFile'),
  ('BankTransferFileResource.make', 'makeBankTransferFile'),
  ('BillingAddressResource.add', 'addBillingAddress'),
  ('CheckupResource.secure', 'secureAccount'),
  ('EmailChangeResource.confirm', 'confirmEmailChange'),
  ('InvitationResource.invite', 'invite'),
  ('InvitationResource.resend', 'resendInvitation'),
  ('InvitationTokenResource.accept', 'acceptInvitationByToken'),
  ('MismatchResource.book', 'bookPaymentMismatch'),
  ('MyInvitationResource.accept', 'acceptInvitation'),
  ('MyInvitationResource.decline', 'declineInvitation'),
  ('OperatorResource.add', 'addOperator'),
  ('OrganisationResource.create', 'createOrganisation'),
  ('PaymentMethodResource.add', 'addPaymentMethod'),
  ('PayoutResource.fail', 'failWithdrawal'),
  ('PayoutResource.pickUp', 'pickUpWithdrawal'),
  ('PayoutResource.settle', 'settleWithdrawal'),
  ('PolicyResource.remind', 'remindMember'),
  ('PolicyResource.remindAll', 'remindMembers'),
  ('ProductInvitationResource.invite', 'inviteToProduct'),
  ('ProvisionResource.make', 'provisionProduct'),
  ('RecoveryResource.proveEmail', 'proveRecoveryEmail'),
  ('RecoveryResource.provePhone', 'proveRecoveryPhone'),
  ('RemovalResource.remove', 'removeMemberWithDecisions'),
  ('StaffEntryResource.charge', 'chargePrepaid'),
  ('StaffEntryResource.credit', 'giveCredit'),
  ('StaffEntryResource.refund', 'refundCharge'),
  ('StaffEntryResource.reverse', 'reverseEntry'),
  ('SupportCodeResource.verify', 'verifySupportCode'),
  ('TopUpResource.add', 'topUp'),
  ('TwoFactorResetResource.reset', 'resetTwoFactor'),
  ('WithdrawalResource.ask', 'askForWithdrawal'),
  ('WorkGroupResource.add', 'addGroup')
) r (method, operation)
where a.operation = r.method;
delete from idempotent_answer where operation in ('CheckResource.check', 'AccessResource.preview');
