//! An operation of each service of `endpoints/json-services.json`, and of each group of operations that
//! has endpoints of its own.

use aws_operation::private::ServiceMeta;
use aws_operation::{Call, Client, ErrorKind, Operation, aws_operation};

/// A service, as one operation of it.
pub(crate) struct Declared {
    /// As the vectors name it; with a word after it, a group of its operations.
    pub(crate) name: &'static str,
    pub(crate) meta: &'static ServiceMeta,
    /// Calls the operation; the error's kind and text.
    pub(crate) call: fn(&Client) -> Result<(), (ErrorKind, String)>,
}

impl Declared {
    pub(crate) fn find(name: &str) -> Option<&'static Self> {
        SERVICES.iter().find(|declared| declared.name == name)
    }
}

fn wait<T: Operation<Output = ()>>(call: Call<T>) -> Result<(), (ErrorKind, String)> {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
    runtime.block_on(call).map_err(|why| (why.kind(), why.to_string()))
}

macro_rules! services {
    ($($name:literal $target:literal $(of $service:literal)?)*) => {
        &[$({
            #[aws_operation(target = $target, $(service = $service,)? output = ())]
            struct Any {}
            Declared {
                name: $name,
                meta: <Any as Operation>::META.service,
                call: |client| wait(Any {}.send(client)),
            }
        }),*]
    };
}

#[rustfmt::skip]
static SERVICES: &[Declared] = services! {
    "acm" "CertificateManager.DescribeCertificate"
    "acm ACME" "CertificateManager.ListAcmeAccounts"
    "acm-pca" "ACMPrivateCA.DescribeCertificateAuthority"
    "application-autoscaling" "AnyScaleFrontendService.DescribeScalableTargets"
    "application-insights" "EC2WindowsBarleyService.DescribeApplication"
    "apprunner" "AppRunner.DescribeAutoScalingConfiguration"
    "athena" "AmazonAthena.GetCalculationExecution"
    "autoscaling-plans" "AnyScaleScalingPlannerFrontendService.DescribeScalingPlanResources"
    "bcm-dashboards" "AWSBCMDashboardsService.GetDashboard"
    "bcm-data-exports" "AWSBillingAndCostManagementDataExports.GetExecution"
    "bcm-pricing-calculator" "AWSBCMPricingCalculator.GetBillEstimate"
    "bedrock-data-automation-runtime" "AmazonBedrockKeystoneRuntimeService.GetDataAutomationStatus"
    "billing" "AWSBilling.GetBillingPreferences"
    "budgets" "AWSBudgetServiceGateway.DescribeBudget"
    "ce" "AWSInsightsIndexService.DescribeCostCategoryDefinition"
    "cloudcontrol" "CloudApiService.GetResource"
    "cloudhsm" "CloudHsmFrontendService.DescribeHapg"
    "cloudhsmv2" "BaldrApiService.DescribeBackups"
    "codebuild" "CodeBuild_20161006.DescribeCodeCoverages"
    "codecommit" "CodeCommit_20150413.DescribeMergeConflicts"
    "codeconnections" "com.amazonaws.codeconnections.CodeConnections_20231201.GetConnection"
    "codepipeline" "CodePipeline_20150709.GetActionType"
    "codestar-connections" "com.amazonaws.codestar.connections.CodeStar_connections_20191201.GetConnection"
    "cognito-identity" "AWSCognitoIdentityService.DescribeIdentity"
    "cognito-idp" "AWSCognitoIdentityProviderService.DescribeIdentityProvider"
    "comprehend" "Comprehend_20171127.DescribeDataset"
    "comprehendmedical" "ComprehendMedical_20181030.DescribeEntitiesDetectionV2Job"
    "compute-optimizer-automation" "ComputeOptimizerAutomationService.GetAutomationEvent"
    "config" "StarlingDoveService.DescribeAggregateComplianceByConfigRules"
    "cost-optimization-hub" "CostOptimizationHubService.GetPreferences"
    "cur" "AWSOrigamiServiceGatewayService.DescribeReportDefinitions"
    "datapipeline" "DataPipeline.DescribeObjects"
    "dax" "AmazonDAXV3.DescribeClusters"
    "devicefarm" "DeviceFarm_20150623.GetAccountSettings"
    "discovery" "AWSPoseidonService_V2015_11_01.DescribeAgents"
    "dms" "AmazonDMSv20160101.DescribeAccountAttributes"
    "ds" "DirectoryService_20150416.DescribeADAssessment"
    "dynamodb" "DynamoDB_20120810.DescribeBackup"
    "dynamodb search" "DynamoDB_20120810.SearchVectors"
    "dynamodbstreams" "DynamoDBStreams_20120810.DescribeStream"
    "ec2-instance-connect" "AWSEC2InstanceConnectService.SendSSHPublicKey"
    "ecs" "AmazonEC2ContainerServiceV20141113.DescribeCapacityProviders"
    "emr" "ElasticMapReduce.DescribeCluster"
    "events" "AWSEvents.DescribeApiDestination"
    "evs" "AmazonElasticVMwareService.GetAccountSettings"
    "fms" "AWSFMS_20180101.GetAdminAccount"
    "frauddetector" "AWSHawksNestServiceFacade.DescribeDetector"
    "freetier" "AWSFreeTierService.GetAccountActivity"
    "gamelift" "GameLift.DescribeAlias"
    "globalaccelerator" "GlobalAccelerator_V20180706.DescribeAccelerator"
    "glue" "AWSGlue.DescribeConnectionType"
    "health" "AWSHealth_20160804.DescribeAffectedAccountsForOrganization"
    "healthlake" "HealthLake.DescribeFHIRDatastore"
    "identitystore" "AWSIdentityStore.DescribeGroup"
    "inspector" "InspectorService.DescribeAssessmentRuns"
    "interconnect" "Interconnect.DescribeConnectionProposal"
    "iotfleetwise" "IoTAutobahnControlPlane.GetCampaign"
    "iotsecuretunneling" "IoTSecuredTunneling.DescribeTunnel"
    "iotthingsgraph" "IotThingsGraphFrontEndService.DescribeNamespace"
    "kendra" "AWSKendraFrontendService.DescribeAccessControlConfiguration"
    "kendra-ranking" "AWSKendraRerankingFrontendService.DescribeRescoreExecutionPlan"
    "keyspacesstreams" "KeyspacesStreams.GetRecords"
    "kinesis" "Kinesis_20131202.DescribeAccountSettings"
    "kinesisanalytics" "KinesisAnalytics_20150814.DescribeApplication"
    "kinesisanalyticsv2" "KinesisAnalytics_20180523.DescribeApplication"
    "kms" "TrentService.DescribeCustomKeyStores"
    "license-manager" "AWSLicenseManager.GetAccessToken"
    "lightsail" "Lightsail_20161128.GetActiveNames"
    "logs" "Logs_20140328.DescribeAccountPolicies"
    "machinelearning" "AmazonML_20141212.DescribeBatchPredictions"
    "marketplace-agreement" "AWSMPCommerceService_v20200301.DescribeAgreement"
    "mediastore" "MediaStore_20170901.DescribeContainer"
    "memorydb" "AmazonMemoryDB.DescribeACLs"
    "meteringmarketplace" "AWSMPMeteringService.BatchMeterUsage"
    "migrationhub-config" "AWSMigrationHubMultiAccountService.DescribeHomeRegionControls"
    "mturk" "MTurkRequesterServiceV20170117.GetAccountBalance"
    "mwaa-serverless" "AmazonMWAAServerless.GetTaskInstance"
    "network-firewall" "NetworkFirewall_20201112.DescribeContainerAssociation"
    "odb" "Odb.GetAutonomousDatabase"
    "opensearchserverless" "OpenSearchServerless.GetAccessPolicy"
    "organizations" "AWSOrganizationsV20161128.DescribeAccount"
    "partnercentral-account" "PartnerCentralAccount.GetAllianceLeadContact"
    "partnercentral-benefits" "PartnerCentralBenefitsService.GetBenefit"
    "partnercentral-selling" "AWSPartnerCentralSelling.GetAwsOpportunitySummary"
    "payment-cryptography" "PaymentCryptographyControlPlane.GetAlias"
    "pcs" "AWSParallelComputingService.GetCluster"
    "personalize" "AmazonPersonalize.DescribeAlgorithm"
    "pi" "PerformanceInsightsv20180227.DescribeDimensionKeys"
    "pinpoint-sms-voice-v2" "PinpointSMSVoiceV2.DescribeAccountAttributes"
    "proton" "AwsProton20200720.GetAccountSettings"
    "redshift-data" "RedshiftData.DescribeStatement"
    "redshift-serverless" "RedshiftServerless.GetCredentials"
    "rekognition" "RekognitionService.DescribeCollection"
    "resourcegroupstaggingapi" "ResourceGroupsTaggingAPI_20170126.DescribeReportCreation"
    "route53-recovery-cluster" "ToggleCustomerAPI.GetRoutingControlState"
    "route53domains" "Route53Domains_v20140515.GetContactReachabilityStatus"
    "route53resolver" "Route53Resolver.GetFirewallConfig"
    "sagemaker" "SageMaker.DescribeAIBenchmarkJob"
    "secretsmanager" "secretsmanager.DescribeSecret"
    "service-quotas" "ServiceQuotasV20190624.GetAWSDefaultServiceQuota"
    "servicecatalog" "AWS242ServiceCatalogService.DescribeConstraint"
    "servicediscovery" "Route53AutoNaming_v20170314.GetInstance"
    "shield" "AWSShield_20160616.DescribeAttack"
    "snowball" "AWSIESnowballJobManagementService.DescribeAddress"
    "sqs" "AmazonSQS.GetQueueAttributes"
    "ssm-contacts" "SSMContacts.DescribeEngagement"
    "sso-admin" "SWBExternalService.DescribeAccountAssignmentCreationStatus"
    "stepfunctions" "AWSStepFunctions.DescribeActivity"
    "storagegateway" "StorageGateway_20130630.DescribeAvailabilityMonitorTest"
    "support" "AWSSupport_20130415.DescribeAttachment"
    "swf" "SimpleWorkflowService.DescribeActivityType"
    "textract" "Textract.GetAdapter"
    "timestream-influxdb" "AmazonTimestreamInfluxDB.GetDbBackup"
    "timestream-query" "Timestream_20181101.CancelQuery" of "timestream-query"
    "timestream-write" "Timestream_20181101.CreateBatchLoadTask" of "timestream-write"
    "transcribe" "Transcribe.DescribeLanguageModel"
    "transfer" "TransferService.DescribeAccess"
    "translate" "AWSShineFrontendService_20170701.DescribeTextTranslationJob"
    "verifiedpermissions" "VerifiedPermissions.GetIdentitySource"
    "voice-id" "VoiceID.DescribeDomain"
    "waf" "AWSWAF_20150824.GetByteMatchSet"
    "waf-regional" "AWSWAF_Regional_20161128.GetByteMatchSet"
    "wafv2" "AWSWAF_20190729.DescribeAllManagedProducts"
    "workmail" "WorkMailService.DescribeEmailMonitoringConfiguration"
    "workspaces" "WorkspacesService.DescribeAccount"
    "workspaces-instances" "EUCMIFrontendAPIService.GetWorkspaceInstance"
};
