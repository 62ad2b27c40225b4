from sklearn.metrics import accuracy_score, classification_report, confusion_matrix, f1_score, mean_squared_error, r2_score
real, said = [0, 1, 2, 2, 1, 0, 2], [0, 2, 2, 2, 1, 0, 1]
print(accuracy_score(real, said), f1_score(real, said, average='macro'))
print(confusion_matrix(real, said))
print(classification_report(real, said))
print(mean_squared_error([1, 2, 3.5], [1, 3, 3]), r2_score([1, 2, 3.5], [1, 3, 3]))
